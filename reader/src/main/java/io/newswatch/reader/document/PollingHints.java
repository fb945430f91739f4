package io.newswatch.reader.document;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When the publisher wants to be asked.
 *
 * @param pause how long an answer stays good ({@code ttl}, {@code sy:updatePeriod})
 * @param skipHours hours of the day, in UTC, in which nothing new appears
 * @param skipDays days of the week on which nothing new appears
 * @param hub the WebSub hub that would tell us instead
 */
public record PollingHints(
        @Nullable Duration pause,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays,
        @Nullable String hub) {
    /** No wishes. */
    public static final PollingHints NONE = new PollingHints(null, Set.of(), Set.of(), null);

    public PollingHints {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
