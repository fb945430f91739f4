package io.newswatch.classifier.language;

import java.util.Arrays;

/** The votes of a stretch of text for each language, and its letters by script. */
final class Ballot {
    /** Writing has two letters in three units or more, with blanks and figures counted. */
    private static final double FEWEST_LETTERS = 0.65;

    private static final double FEWEST_VOTES_A_WORD = 0.08;

    /** So many units of writing have at least so many different ones. */
    private static final int LONG = 60;

    private static final int FEWEST_DIFFERENT = 9;

    final double[] votes;
    final int[] letters = new int[ScriptGroup.values().length];
    /** All that was counted, letters or not. */
    int units;

    int words;
    /** A bit for each of the last six bits that a unit had: few bits, few different units. */
    long seen;

    Ballot(int languages) {
        votes = new double[languages];
    }

    void add(Ballot other) {
        for (int i = 0; i < votes.length; i++) {
            votes[i] += other.votes[i];
        }
        for (int i = 0; i < letters.length; i++) {
            letters[i] += other.letters[i];
        }
        units += other.units;
        words += other.words;
        seen |= other.seen;
    }

    /** Whether it says the same few letters again and again. */
    boolean isMonotonous() {
        return units >= LONG && Long.bitCount(seen) < FEWEST_DIFFERENT;
    }

    /** Whether it has the letters and the function words that writing has, whatever the language. */
    boolean looksWritten(int language) {
        int written = Arrays.stream(letters).sum() - letters[ScriptGroup.NONE.index()];
        return written >= units * FEWEST_LETTERS && votes[language] >= words * FEWEST_VOTES_A_WORD;
    }

    /** The script with most letters; one Chinese character says as much as several letters. */
    ScriptGroup script() {
        ScriptGroup best = ScriptGroup.NONE;
        double most = 0;
        for (ScriptGroup group : ScriptGroup.values()) {
            double weight = letters[group.index()] * group.weight();
            if (weight > most) {
                most = weight;
                best = group;
            }
        }
        return best;
    }

    int lettersOf(ScriptGroup group) {
        return letters[group.index()];
    }

    /** The language with most votes, or -1 when there are none. */
    int best() {
        int best = -1;
        for (int i = 0; i < votes.length; i++) {
            if (votes[i] > 0 && (best < 0 || votes[i] > votes[best])) {
                best = i;
            }
        }
        return best;
    }

    /** How far the language is ahead of every other. */
    double lead(int language) {
        double next = 0;
        for (int i = 0; i < votes.length; i++) {
            next = i != language ? Math.max(next, votes[i]) : next;
        }
        return votes[language] - next;
    }
}
