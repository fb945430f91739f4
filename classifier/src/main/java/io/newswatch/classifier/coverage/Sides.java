package io.newswatch.classifier.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mentions of a passage's actors that belong to each side of a watch, in reading order. */
record Sides(List<Mention> a, List<Mention> b, List<Mention> both) {

    static Sides of(Membership membership, List<Mention> mentions, @Nullable Instant publishedAt) {
        Sides sides = new Sides(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Mention mention : mentions) {
            switch (membership.of(mention.actor(), publishedAt)) {
                case A -> sides.a.add(mention);
                case B -> sides.b.add(mention);
                case BOTH -> sides.both.add(mention);
                case NEITHER -> {}
            }
        }
        return sides;
    }

    /** Only what acts, not what merely describes. */
    Sides acting() {
        return new Sides(
                a.stream().filter(Mention::acts).toList(),
                b.stream().filter(Mention::acts).toList(),
                both.stream().filter(Mention::acts).toList());
    }

    boolean bothNamed() {
        return !both.isEmpty() || (!a.isEmpty() && !b.isEmpty());
    }
}
