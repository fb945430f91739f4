package io.newswatch.classifier.coverage;

import io.newswatch.classifier.tag.Hit;
import io.newswatch.classifier.taxonomy.Use;
import io.newswatch.classifier.taxonomy.Watch;
import io.newswatch.classifier.text.CharClass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds sentences that state a relation between the two sides of a watch.
 *
 * <pre>
 *   named as one     "Asian NATO"
 *   side by side     "NATO's Indo-Pacific partners"          nothing but a few letters between them
 *   by a cue         "NATO … signs … Japan"                  in one sentence, not too far apart
 *   by reference     "NATO …. It also … signs … Japan"       in two neighbouring sentences
 *   in a headline    "Alliance, meet Pacific"                both there, no cue: weak
 * </pre>
 */
final class RelationFinder {
    private static final int FARTHEST = 200;
    private static final int FARTHEST_UNSPACED = 90;
    /** Beside both sides, a cue still belongs to them this far outside the stretch between them. */
    private static final int CUE_OUTSIDE = 60;

    private static final int BESIDE = 9;
    private static final int BESIDE_UNSPACED = 4;
    private static final int REFERENCE_AT_START = 30;

    private final Watch watch;

    RelationFinder(Watch watch) {
        this.watch = watch;
    }

    /** One relation a sentence at most, in reading order. */
    List<Relation> find(Passage passage, Sides sides) {
        List<Relation> relations = new ArrayList<>();
        Cursor cursor = new Cursor(passage.hits());
        int a = 0;
        int b = 0;
        int both = 0;
        List<Mention> aBefore = List.of();
        for (int sentence = 0; sentence < passage.sentences().count(); sentence++) {
            int end = passage.sentences().end(sentence);
            int aTo = until(sides.a(), a, end);
            int bTo = until(sides.b(), b, end);
            int bothTo = until(sides.both(), both, end);
            List<Hit> cues = cursor.cuesUntil(end);
            List<Mention> aHere = sides.a().subList(a, aTo);
            List<Mention> bHere = sides.b().subList(b, bTo);
            Relation relation = bothTo > both ? asOne(sides.both().get(both)) : within(passage, aHere, bHere, cues);
            if (relation == null && aHere.isEmpty() && !bHere.isEmpty() && !aBefore.isEmpty()) {
                relation = byReference(passage, sentence, aBefore.getLast(), bHere, cues);
            }
            if (relation != null) {
                relations.add(relation);
            }
            aBefore = aHere;
            a = aTo;
            b = bTo;
            both = bothTo;
        }
        return relations;
    }

    private static int until(List<Mention> mentions, int from, int end) {
        int to = from;
        while (to < mentions.size() && mentions.get(to).start() < end) {
            to++;
        }
        return to;
    }

    /** In the body it takes more than one such name: a single one may be a comparison in passing. */
    private static Relation asOne(Mention mention) {
        return new Relation(
                mention,
                mention,
                mention.start(),
                mention.end(),
                "named-as-one",
                !mention.passage().isTitle());
    }

    private @Nullable Relation within(Passage passage, List<Mention> as, List<Mention> bs, List<Hit> cues) {
        Mention[] nearest = nearest(as, bs);
        if (nearest.length == 0) {
            return null;
        }
        Mention a = nearest[0];
        Mention b = nearest[1];
        int from = Math.min(a.end(), b.end());
        int to = Math.max(a.start(), b.start());
        if (isBeside(passage, from, to)) {
            return together(a, b, "side-by-side", false);
        }
        if (to - from <= farthest(passage, from, to)) {
            Hit cue = cueNear(cues, a, b);
            if (cue != null) {
                return byCue(a, b, cue);
            }
        }
        return passage.isTitle() ? together(a, b, "headline", true) : null;
    }

    /** Both names and what is between them are the evidence. */
    private static Relation together(Mention a, Mention b, String rule, boolean weak) {
        return new Relation(a, b, Math.min(a.start(), b.start()), Math.max(a.end(), b.end()), rule, weak);
    }

    private static Relation byCue(Mention a, Mention b, Hit cue) {
        return new Relation(a, b, cue.start(), cue.end(), cue.phrase().rule(), false);
    }

    /** The two mentions with the least text between them; empty when a side is missing. */
    private static Mention[] nearest(List<Mention> as, List<Mention> bs) {
        Mention[] best = {};
        int least = Integer.MAX_VALUE;
        int i = 0;
        int j = 0;
        while (i < as.size() && j < bs.size()) {
            Mention a = as.get(i);
            Mention b = bs.get(j);
            int gap = Math.max(a.start(), b.start()) - Math.min(a.end(), b.end());
            boolean sameWords = a.start() < b.end() && b.start() < a.end();
            if (gap < least && !sameWords) {
                least = gap;
                best = new Mention[] {a, b};
            }
            if (a.start() < b.start()) {
                i++;
            } else {
                j++;
            }
        }
        return best;
    }

    /** A few letters and no comma between them: a possessive, a hyphen, "and", "in". */
    private static boolean isBeside(Passage passage, int from, int to) {
        if (to - from > (isUnspaced(passage, from, to) ? BESIDE_UNSPACED : BESIDE)) {
            return false;
        }
        char[] chars = passage.text().chars();
        for (int i = from; i < to; i++) {
            if (",;:./()|、，。：".indexOf(chars[i]) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static int farthest(Passage passage, int from, int to) {
        return isUnspaced(passage, from, to) ? FARTHEST_UNSPACED : FARTHEST;
    }

    /** Whether most of the stretch is in a script that needs fewer characters to say as much. */
    private static boolean isUnspaced(Passage passage, int from, int to) {
        char[] chars = passage.text().chars();
        int unspaced = 0;
        for (int i = from; i < to; i++) {
            unspaced += CharClass.of(chars[i]) == CharClass.UNSPACED ? 1 : 0;
        }
        return unspaced * 2 > to - from;
    }

    private @Nullable Hit cueNear(List<Hit> cues, Mention a, Mention b) {
        int from = Math.min(a.start(), b.start()) - CUE_OUTSIDE;
        int to = Math.max(a.end(), b.end()) + CUE_OUTSIDE;
        Hit best = null;
        for (Hit cue : cues) {
            boolean free = !isOver(cue, a) && !isOver(cue, b);
            if (free
                    && cue.start() >= from
                    && cue.end() <= to
                    && relates(cue)
                    && (best == null || isBetween(cue, a, b))) {
                best = cue;
                if (isBetween(cue, a, b)) {
                    return best;
                }
            }
        }
        return best;
    }

    private static boolean isBetween(Hit cue, Mention a, Mention b) {
        return cue.start() >= Math.min(a.end(), b.end()) && cue.end() <= Math.max(a.start(), b.start());
    }

    private static boolean isOver(Hit cue, Mention mention) {
        return cue.start() < mention.end() && mention.start() < cue.end();
    }

    private boolean relates(Hit cue) {
        return cue.phrase().use() instanceof Use.Relates relates
                && watch.families().contains(relates.family());
    }

    private @Nullable Relation byReference(
            Passage passage, int sentence, Mention before, List<Mention> bs, List<Hit> cues) {
        int start = passage.sentences().start(sentence);
        boolean refers = cues.stream()
                .anyMatch(c -> c.phrase().use() instanceof Use.Refers && c.start() - start <= REFERENCE_AT_START);
        if (!refers) {
            return null;
        }
        Mention b = bs.getFirst();
        return cues.stream()
                .filter(c -> relates(c) && !isOver(c, b))
                .findFirst()
                .map(c -> byCue(before, b, c))
                .orElse(null);
    }

    /** Walks over the hits once and hands out those of one sentence after the other. */
    private static final class Cursor {
        private final List<Hit> hits;
        private int next;

        Cursor(List<Hit> hits) {
            this.hits = hits;
        }

        List<Hit> cuesUntil(int end) {
            List<Hit> cues = new ArrayList<>();
            while (next < hits.size() && hits.get(next).start() < end) {
                Hit hit = hits.get(next++);
                if (hit.phrase().use() instanceof Use.Relates || hit.phrase().use() instanceof Use.Refers) {
                    cues.add(hit);
                }
            }
            return cues;
        }
    }
}
