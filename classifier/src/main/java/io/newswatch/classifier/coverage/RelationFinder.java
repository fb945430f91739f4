package io.newswatch.classifier.coverage;

import io.newswatch.classifier.coverage.Relation.Kind;
import io.newswatch.classifier.tag.Hit;
import io.newswatch.classifier.taxonomy.Use;
import io.newswatch.classifier.taxonomy.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds, sentence by sentence, what relates the two sides of a watch, at best one relation a sentence. */
final class RelationFinder {
    /** Beside both sides, a cue still belongs to them this far outside the stretch between them. */
    private static final int CUE_OUTSIDE = 60;

    private static final int REFERENCE_AT_START = 30;

    private final Watch watch;

    RelationFinder(Watch watch) {
        this.watch = watch;
    }

    /**
     * In reading order.
     *
     * @param digest whether the article brings several pieces of news: commas set them apart
     */
    List<Relation> find(Passage passage, Sides sides, boolean digest) {
        List<Relation> relations = new ArrayList<>();
        SentenceReader sentences = new SentenceReader(passage, sides);
        SentenceReader.Sentence before = null;
        while (sentences.hasNext()) {
            SentenceReader.Sentence here = sentences.next();
            Relation relation = here.both().isEmpty() ? within(here, digest) : asOne(here);
            if (relation == null && before != null && !digest && follows(passage, here)) {
                relation = byReference(passage, before, here);
            }
            if (relation != null) {
                relations.add(relation);
            }
            before = here;
        }
        return relations;
    }

    /** In a title only after a full stop: other signs set news apart that have nothing to do with each other. */
    private static boolean follows(Passage passage, SentenceReader.Sentence here) {
        int start = passage.sentences().start(here.index());
        int last = start - 1;
        while (last > 0 && passage.text().chars()[last] == ' ') {
            last--;
        }
        return !passage.isTitle() || (last >= 0 && ".?!".indexOf(passage.text().chars()[last]) >= 0);
    }

    private static Relation asOne(SentenceReader.Sentence here) {
        Mention name = here.both().getFirst();
        return new Relation(
                Kind.AS_ONE, name, name, name.start(), name.end(), "named-as-one", 0, 0, here.others(), Set.of());
    }

    private @Nullable Relation within(SentenceReader.Sentence here, boolean digest) {
        Mention[] nearest = nearest(here.a(), here.b());
        if (nearest.length == 0) {
            return null;
        }
        Mention a = nearest[0];
        Mention b = nearest[1];
        Between between = Between.of(a, b);
        if (digest && between.isListed()) {
            return null;
        }
        List<Hit> near = cuesNear(here.cues(), a, b);
        boolean joined = between.isJoined(here.cues());
        if (!joined && between.isNothing()) {
            return together(Kind.BESIDE, a, b, here, near);
        }
        if (between.isDivided(here.cues())) {
            return together(Kind.DIVIDED, a, b, here, near);
        }
        return !near.isEmpty() && between.isShort()
                ? byCue(a, b, here, near)
                : together(joined ? Kind.JOINED : Kind.TOGETHER, a, b, here, near);
    }

    private static Relation byCue(Mention a, Mention b, SentenceReader.Sentence here, List<Hit> near) {
        Hit between = near.stream().filter(c -> isBetween(c, a, b)).findFirst().orElse(null);
        Hit best = between == null ? near.getFirst() : between;
        return new Relation(
                between == null ? Kind.CUE_OUTSIDE : Kind.CUE,
                a,
                b,
                best.start(),
                best.end(),
                best.phrase().rule(),
                Between.of(a, b).length(),
                Between.of(a, b).commas(),
                here.others(),
                families(near));
    }

    /** Both names and what is between them are the evidence. */
    private static Relation together(Kind kind, Mention a, Mention b, SentenceReader.Sentence here, List<Hit> cues) {
        int start = Math.min(a.start(), b.start());
        int end = Math.max(a.end(), b.end());
        Between between = Between.of(a, b);
        String rule = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Relation(
                kind, a, b, start, end, rule, between.length(), between.commas(), here.others(), families(cues));
    }

    private static Set<String> families(List<Hit> cues) {
        Set<String> families = new TreeSet<>();
        for (Hit cue : cues) {
            if (cue.phrase().use() instanceof Use.Relates relates) {
                families.add(relates.family());
            }
        }
        return families;
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

    private List<Hit> cuesNear(List<Hit> cues, Mention a, Mention b) {
        int from = Math.min(a.start(), b.start()) - CUE_OUTSIDE;
        int to = Math.max(a.end(), b.end()) + CUE_OUTSIDE;
        List<Hit> near = new ArrayList<>();
        for (Hit cue : cues) {
            if (relates(cue) && cue.start() >= from && cue.end() <= to && !isOver(cue, a) && !isOver(cue, b)) {
                near.add(cue);
            }
        }
        return near;
    }

    private static boolean isBetween(Hit cue, Mention a, Mention b) {
        return cue.start() >= Math.min(a.end(), b.end()) && cue.end() <= Math.max(a.start(), b.start());
    }

    private static boolean isOver(Hit cue, Mention mention) {
        return cue.start() < mention.nameEnd() && mention.start() < cue.end();
    }

    private boolean relates(Hit cue) {
        return cue.phrase().use() instanceof Use.Relates relates
                && watch.families().contains(relates.family());
    }

    /** One side in the sentence before, which this one takes up again or only follows; the other here. */
    private @Nullable Relation byReference(
            Passage passage, SentenceReader.Sentence before, SentenceReader.Sentence here) {
        if (!before.a().isEmpty() && !here.b().isEmpty()) {
            return across(
                    passage,
                    before.a().getLast(),
                    here.b().getFirst(),
                    here,
                    here.b().getFirst());
        }
        return before.b().isEmpty() || here.a().isEmpty()
                ? null
                : across(
                        passage,
                        here.a().getFirst(),
                        before.b().getLast(),
                        here,
                        here.a().getFirst());
    }

    private Relation across(Passage passage, Mention a, Mention b, SentenceReader.Sentence here, Mention inThis) {
        int start = passage.sentences().start(here.index());
        boolean refers = here.cues().stream()
                .anyMatch(c -> c.phrase().use() instanceof Use.Refers && c.start() - start <= REFERENCE_AT_START);
        List<Hit> cues = here.cues().stream()
                .filter(c -> relates(c) && !isOver(c, inThis))
                .toList();
        int gap = Math.max(a.start(), b.start()) - Math.min(a.end(), b.end());
        if (cues.isEmpty()) {
            return new Relation(
                    Kind.NEIGHBOURS, a, b, inThis.start(), inThis.end(), "neighbours", gap, 0, here.others(), Set.of());
        }
        Hit cue = cues.getFirst();
        Kind kind = refers ? Kind.REFERENCE : Kind.NEIGHBOURS;
        return new Relation(
                kind, a, b, cue.start(), cue.end(), cue.phrase().rule(), gap, 0, here.others(), families(cues));
    }

    /** What title and first sentence say only together. */
    @Nullable Relation titleAndLead(Passage title, Sides inTitle, Passage body, Sides inBody) {
        int lead = body.sentences().count() == 0 ? 0 : body.sentences().end(0);
        if (!inTitle.a().isEmpty()) {
            return inBody.b().stream()
                    .filter(b -> b.start() < lead)
                    .findFirst()
                    .map(b -> apart(inTitle.a().getFirst(), b, b))
                    .orElse(null);
        }
        return inTitle.b().isEmpty()
                ? null
                : inBody.a().stream()
                        .filter(a -> a.start() < lead)
                        .findFirst()
                        .map(a -> apart(a, inTitle.b().getFirst(), a))
                        .orElse(null);
    }

    private static Relation apart(Mention a, Mention b, Mention inBody) {
        return new Relation(
                Kind.TITLE_AND_LEAD, a, b, inBody.start(), inBody.end(), "title-and-lead", 0, 0, 0, Set.of());
    }
}
