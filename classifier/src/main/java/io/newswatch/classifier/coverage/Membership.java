package io.newswatch.classifier.coverage;

import io.newswatch.classifier.taxonomy.Office;
import io.newswatch.classifier.taxonomy.Watch;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** On which side of a watch an actor stands: by itself, or by the office that it held on a day. */
final class Membership {
    /** A side of a watch. */
    enum Side {
        A,
        B,
        /** The very name sets the two sides against each other. */
        BOTH,
        NEITHER
    }

    private final Map<String, Side> sides = new HashMap<>();
    private final List<Office> offices;

    Membership(Watch watch, List<Office> offices) {
        watch.sideA().forEach(actor -> sides.put(actor, Side.A));
        watch.sideB().forEach(actor -> sides.put(actor, Side.B));
        watch.both().forEach(actor -> sides.put(actor, Side.BOTH));
        this.offices = offices.stream()
                .filter(office -> sides.containsKey(office.office()))
                .toList();
    }

    Side of(String actor, @Nullable Instant publishedAt) {
        Side side = sides.get(actor);
        if (side != null) {
            return side;
        }
        for (Office office : offices) {
            if (office.person().equals(actor) && office.heldAt(publishedAt)) {
                return sides.getOrDefault(office.office(), Side.NEITHER);
            }
        }
        return Side.NEITHER;
    }
}
