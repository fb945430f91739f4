package io.newswatch.classifier.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mentions of a passage's actors by the side of a watch on which they stand, in reading order.
 *
 * @param both named as one: each is on both sides
 */
record Sides(List<Mention> a, List<Mention> b, List<Mention> both, List<Mention> neither) {

    static Sides of(Membership membership, List<Mention> mentions, @Nullable Instant publishedAt) {
        Sides sides = new Sides(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Mention mention : mentions) {
            switch (membership.of(mention.actor(), publishedAt)) {
                case A -> sides.a.add(mention);
                case B -> sides.b.add(mention);
                case BOTH -> sides.both.add(mention);
                case NEITHER -> sides.neither.add(mention);
            }
        }
        return sides;
    }

    /** Only what acts, not what merely describes. */
    Sides acting() {
        return new Sides(acting(a), acting(b), acting(both), neither);
    }

    private static List<Mention> acting(List<Mention> mentions) {
        return mentions.stream().filter(Mention::acts).toList();
    }

    boolean bothNamed() {
        return !both.isEmpty() || (!a.isEmpty() && !b.isEmpty());
    }
}
