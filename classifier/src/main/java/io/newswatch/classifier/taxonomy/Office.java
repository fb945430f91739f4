package io.newswatch.classifier.taxonomy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person in an office, which is an actor too.
 *
 * @param from first day
 * @param until the day after the last one; null while the person holds it
 */
public record Office(
        String office,
        String person,
        Instant from,
        @Nullable Instant until) {
    /** Whether the person held it then; an undated article is taken for one of that time. */
    public boolean heldAt(@Nullable Instant time) {
        return time == null || (!time.isBefore(from) && (until == null || time.isBefore(until)));
    }

    boolean overlaps(Office other) {
        boolean startsBeforeItEnds = other.until == null || from.isBefore(other.until);
        boolean itStartsBeforeEnd = until == null || other.from.isBefore(until);
        return startsBeforeItEnds && itStartsBeforeEnd;
    }
}
