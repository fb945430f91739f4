package io.newswatch.classifier.coverage;

import io.newswatch.classifier.tag.Hit;
import io.newswatch.classifier.taxonomy.Use;
import io.newswatch.classifier.text.CharClass;
import java.util.List;

/** The text between two names of one sentence: how long it is, and what it is made of. */
record Between(Passage passage, int from, int to) {
    private static final int FARTHEST = 200;
    private static final int FARTHEST_UNSPACED = 90;
    private static final int BESIDE = 9;
    private static final int BESIDE_UNSPACED = 4;

    static Between of(Mention a, Mention b) {
        return new Between(a.passage(), Math.min(a.end(), b.end()), Math.max(a.start(), b.start()));
    }

    int length() {
        return to - from;
    }

    /** Near enough for a word between or around the names to belong to both. */
    boolean isShort() {
        return length() <= (isUnspaced() ? FARTHEST_UNSPACED : FARTHEST);
    }

    /** A few letters and no comma: a possessive, a hyphen, "in". */
    boolean isNothing() {
        return length() <= (isUnspaced() ? BESIDE_UNSPACED : BESIDE) && !has(",;:./()|、，。：");
    }

    /** Commas and the like set it apart. */
    boolean isListed() {
        return commas() > 0;
    }

    /** How many commas and the like stand in it. */
    int commas() {
        char[] chars = passage.text().chars();
        int commas = 0;
        for (int i = from; i < to; i++) {
            commas += ",;、，،".indexOf(chars[i]) >= 0 ? 1 : 0;
        }
        return commas;
    }

    /** Something in it sets two clauses apart. */
    boolean isDivided(List<Hit> cues) {
        return cues.stream()
                .anyMatch(c -> c.phrase().use() instanceof Use.Divides && c.start() >= from && c.end() <= to);
    }

    /** Nothing but "and", commas and blanks. */
    boolean isJoined(List<Hit> cues) {
        int i = from;
        while (i < to) {
            int and = endOfJoin(cues, i);
            if (and > i) {
                i = and;
            } else if (" ,、，".indexOf(passage.text().chars()[i]) >= 0) {
                i++;
            } else {
                return false;
            }
        }
        return to > from;
    }

    private int endOfJoin(List<Hit> cues, int at) {
        for (Hit cue : cues) {
            if (cue.phrase().use() instanceof Use.Joins && cue.start() == at && cue.end() <= to) {
                return cue.end();
            }
        }
        return at;
    }

    private boolean has(String signs) {
        char[] chars = passage.text().chars();
        for (int i = from; i < to; i++) {
            if (signs.indexOf(chars[i]) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether most of it is in a script that needs fewer characters to say as much. */
    private boolean isUnspaced() {
        char[] chars = passage.text().chars();
        int unspaced = 0;
        for (int i = from; i < to; i++) {
            unspaced += CharClass.of(chars[i]) == CharClass.UNSPACED ? 1 : 0;
        }
        return unspaced * 2 > length();
    }
}
