package io.newswatch.console.pipeline;

import io.newswatch.console.http.Meters;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The last minutes, as far as somebody looked: a rate is the difference between two looks. A memory aid and no more: after
 * a restart, and on another replica, rates begin anew. Safe for use by several threads.
 */
@Singleton
class Looks {
    private static final Duration APART = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Meters meters;
    private final InstantSource clock;
    private final Deque<Look> earlier = new ArrayDeque<>();

    Looks(Meters meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** Now, and the earliest look of the last minutes. */
    record Span(Look now, Optional<Look> before) {}

    Span look() {
        var now = new Look(
                clock.instant(),
                meters.ingest().map(Figures::parse),
                meters.classify().map(Figures::parse),
                meters.alert().map(Figures::parse));
        return remember(now);
    }

    private synchronized Span remember(Look now) {
        while (!earlier.isEmpty() && earlier.getFirst().at().isBefore(now.at().minus(KEPT))) {
            earlier.removeFirst();
        }
        var before = Optional.ofNullable(earlier.peekFirst())
                .filter(first -> !first.at().isAfter(now.at().minus(APART)));
        if (earlier.isEmpty() || !earlier.getLast().at().isAfter(now.at().minus(APART))) {
            earlier.addLast(now);
        }
        return new Span(now, before);
    }
}
