package io.newswatch.alert.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * What a clock on the wall shows, as instants. A time that the clock skips is the instant at which it skips it; a time
 * that it shows twice is two instants.
 */
final class WallClock {
    private WallClock() {}

    /** When the clock shows this time for the first time. */
    static Instant first(LocalDateTime shown, ZoneId zone) {
        var rules = zone.getRules();
        var transition = rules.getTransition(shown);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : shown.toInstant(rules.getValidOffsets(shown).getFirst());
    }

    /** When the clock shows this time for the last time. */
    static Instant last(LocalDateTime shown, ZoneId zone) {
        var rules = zone.getRules();
        var transition = rules.getTransition(shown);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : shown.toInstant(rules.getValidOffsets(shown).getLast());
    }
}
