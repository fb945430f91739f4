package io.newswatch.alert.archive.postgres;

import io.newswatch.alert.archive.TimeRange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cuts a time into whole hours and what lies before and behind them. */
final class Stretch {
    private Stretch() {}

    /** Empty when the time holds no whole hour. */
    static Optional<TimeRange> wholeHours(TimeRange time) {
        return range(first(time), last(time));
    }

    /** None of them is longer than the hour in which it begins. */
    static List<TimeRange> edges(TimeRange time) {
        if (first(time).isAfter(last(time))) {
            return List.of(time);
        }
        return Stream.of(range(time.from(), first(time)), range(last(time), time.to()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Instant first(TimeRange time) {
        var begun = time.from().truncatedTo(ChronoUnit.HOURS);
        return begun.equals(time.from()) ? begun : begun.plus(1, ChronoUnit.HOURS);
    }

    private static Instant last(TimeRange time) {
        return time.to().truncatedTo(ChronoUnit.HOURS);
    }

    private static Optional<TimeRange> range(Instant from, Instant to) {
        return from.isBefore(to) ? Optional.of(new TimeRange(from, to)) : Optional.empty();
    }
}
