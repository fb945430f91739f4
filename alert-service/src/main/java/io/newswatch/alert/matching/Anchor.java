package io.newswatch.alert.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The requirement under which a subscription is filed in the index: an article that carries none of the ids cannot match
 * it.
 *
 * @param cost the estimated share of articles that carry one of the ids
 */
record Anchor(Kind kind, Set<String> ids, double cost) {
    /**
     * Where the ids are looked up, with the share of covered articles that carry a typical one. The figures only choose
     * between anchors: wrong ones cost time, never a match.
     */
    enum Kind {
        SOURCE(0.01),
        ACTOR(0.05),
        TOPIC(0.08),
        LANGUAGE(0.2),
        EVERYTHING(1);

        private final double share;

        Kind(double share) {
            this.share = share;
        }

        Set<String> presentIn(Traits article) {
            return switch (this) {
                case SOURCE -> article.sources();
                case ACTOR -> article.actors();
                case TOPIC -> article.topics();
                case LANGUAGE -> article.languages();
                case EVERYTHING -> ANY_ARTICLE;
            };
        }
    }

    /** The id under which everybody is filed who asks for nothing in particular. */
    private static final Set<String> ANY_ARTICLE = Set.of("");

    /** Named in nearly every article that reaches a level at all, so they tell little. */
    private static final Set<String> USUAL = Set.of("org:nato", "region:indo-pacific", "region:asia-pacific");

    private static final double USUAL_SHARE = 0.7;

    /** The cheapest requirement of a subscription. */
    static Anchor rarestOf(Criteria criteria) {
        var choices = new ArrayList<Anchor>();
        addOf(Kind.ACTOR, criteria.who(), choices);
        addOf(Kind.TOPIC, criteria.what(), choices);
        add(Kind.SOURCE, criteria.sources(), choices);
        add(Kind.LANGUAGE, criteria.languages(), choices);
        add(Kind.EVERYTHING, ANY_ARTICLE, choices);
        return choices.stream().min(Comparator.comparingDouble(Anchor::cost)).orElseThrow();
    }

    private static void addOf(Kind kind, IdFilter filter, List<Anchor> choices) {
        add(kind, filter.any(), choices);
        filter.all().forEach(id -> add(kind, Set.of(id), choices));
    }

    private static void add(Kind kind, Set<String> ids, List<Anchor> choices) {
        if (!ids.isEmpty()) {
            var cost = ids.stream()
                    .mapToDouble(id -> USUAL.contains(id) ? USUAL_SHARE : kind.share)
                    .sum();
            choices.add(new Anchor(kind, ids, cost));
        }
    }
}
