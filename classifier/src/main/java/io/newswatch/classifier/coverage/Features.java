package io.newswatch.classifier.coverage;

import io.newswatch.classifier.coverage.Relation.Kind;
import io.newswatch.classifier.tag.Hit;
import io.newswatch.classifier.taxonomy.Use;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of an article's evidence is weighed, by name: where the sides are related and how ({@code title-cue},
 * {@code lead-beside} …), by which words ({@code cue-meet} …), and how the rest of the article looks. Every value lies
 * between 0 and about 1, so that weights can be compared.
 */
final class Features {
    /** The lead: what stands before this position, and the first two sentences. */
    private static final int LEAD_CHARACTERS = 350;

    private static final int LEAD_SENTENCES = 2;
    private static final double MANY_ACTORS = 5;
    private static final double MANY_FAMILIES = 4;
    private static final double CLOSE = 60;
    private static final double MANY_COMMAS = 3;
    private static final double MANY_PHRASES = 5;
    private static final double LONG = 10_000;

    private final Map<String, Double> values = new TreeMap<>();

    private Features() {}

    static Map<String, Double> of(List<Relation> relations, Sides sides, List<Passage> passages, int guarded) {
        Features features = new Features();
        features.values.put("bias", 1.0);
        relations.forEach(features::add);
        features.best(best(relations));
        features.rest(relations, sides, passages, guarded);
        passages.forEach(features::subject);
        return features.values;
    }

    /** The relation that says most: in the title, then early, then by its kind. */
    static Relation best(List<Relation> relations) {
        Relation best = relations.getFirst();
        for (Relation relation : relations) {
            if (rank(relation) < rank(best)) {
                best = relation;
            }
        }
        return best;
    }

    private static int rank(Relation relation) {
        return index(relation.kind()) * 3 + zone(relation).length();
    }

    @SuppressWarnings("EnumOrdinal") // the order of the kinds is from strong to weak, and is not stored
    private static int index(Kind kind) {
        return kind.ordinal();
    }

    static boolean isLead(Relation relation) {
        return relation.sentence() < LEAD_SENTENCES || relation.sideB().start() < LEAD_CHARACTERS;
    }

    private static String zone(Relation relation) {
        if (relation.kind() == Kind.TITLE_AND_LEAD) {
            return "lead";
        }
        return relation.passage().isTitle() ? "title" : isLead(relation) ? "lead" : "body";
    }

    private void add(Relation relation) {
        String kind = relation.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String name = zone(relation) + "-" + kind;
        values.merge(name, 0.5, (before, half) -> Math.min(2, before + 0.25));
    }

    private void best(Relation best) {
        values.put("closeness", StrictMath.exp(-best.gap() / CLOSE));
        values.put("commas", Math.min(1, best.commas() / MANY_COMMAS));
        values.put("crowd", Math.min(1, best.crowd() / MANY_ACTORS));
        values.put("cues", Math.min(1, best.families().size() / MANY_FAMILIES));
        best.families().forEach(family -> values.put("cue-" + family, 1.0));
    }

    private void rest(List<Relation> relations, Sides sides, List<Passage> passages, int guarded) {
        Passage body = passages.getLast();
        int sentences = Math.max(1, body.sentences().count());
        int length = body.text().length();
        long inBody = relations.stream()
                .filter(r -> !r.passage().isTitle() && index(r.kind()) <= index(Kind.TOGETHER))
                .count();
        values.put("share", length == 0 ? 0 : Math.min(1, inBody / (double) sentences));
        values.put(
                "thin",
                inBody == 0 ? 0 : Math.min(1, StrictMath.log1p(length / (double) inBody) / StrictMath.log(LONG)));
        boolean buried = relations.stream().noneMatch(r -> r.passage().isTitle() || isLead(r));
        double apart = length / (double) Math.max(1, inBody);
        values.put("lost", buried ? Math.clamp((StrictMath.log10(Math.max(1, apart)) - 3) / 1.3, 0, 1) : 0);
        values.put("buried", buried ? 1.0 : 0);
        values.put("weak-only", relations.stream().noneMatch(r -> index(r.kind()) <= index(Kind.CUE)) ? 1.0 : 0);
        int a = sides.a().size() + sides.both().size();
        int b = sides.b().size() + sides.both().size();
        values.put("names-a", StrictMath.log1p(a) / StrictMath.log(50));
        values.put("names-b", StrictMath.log1p(b) / StrictMath.log(50));
        values.put("density-a", density(a, length));
        values.put("density-b", density(b, length));
        values.put("a-in-title", inTitle(sides.a()) || inTitle(sides.both()) ? 1.0 : 0);
        values.put("b-in-title", inTitle(sides.b()) || inTitle(sides.both()) ? 1.0 : 0);
        values.put(
                "only-context",
                sides.a().stream().allMatch(Mention::inContext) && sides.both().isEmpty() ? 1.0 : 0);
        values.put("guarded", guarded / (double) (guarded + Math.max(1, a)));
        int others = sides.neither().size();
        values.put("others", others / (double) Math.max(1, others + a + b));
        values.put("length", StrictMath.log1p(length) / StrictMath.log(LONG));
        values.put("headline-only", length == 0 ? 1.0 : 0);
    }

    /** What else the article speaks of: markets, a live blog. */
    private void subject(Passage passage) {
        for (Hit hit : passage.hits()) {
            if (hit.phrase().use() instanceof Use.Speaks speaks) {
                values.merge("topic-" + speaks.topic(), speaks.weight() / MANY_PHRASES, (a, b) -> Math.min(1, a + b));
            } else if (hit.phrase().use() instanceof Use.Colours colours) {
                values.merge(
                        colours.facet() + "-" + colours.value(),
                        colours.weight() / MANY_PHRASES,
                        (a, b) -> Math.min(1, a + b));
            }
        }
    }

    private static boolean inTitle(List<Mention> mentions) {
        return mentions.stream().anyMatch(m -> m.passage().isTitle());
    }

    /** Names a thousand characters, at most five. */
    private static double density(int names, int length) {
        return Math.min(1, names * 1000.0 / Math.max(1000, length) / 5);
    }
}
