package io.newswatch.system.history;

import io.newswatch.system.history.Plan.Moment;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Counts what happens, and lets somebody wait for it. Thread-safe. */
final class Moments {
    private final Map<Moment, Long> counts = new EnumMap<>(Moment.class);
    private long statements;

    /** One thing happens now. */
    synchronized void happens(Moment moment) {
        counts.merge(moment, 1L, Long::sum);
        notifyAll();
    }

    /** So many statements more were made. */
    synchronized void stated(int more) {
        statements += more;
        notifyAll();
    }

    synchronized void awaitStatements(long number) throws InterruptedException {
        while (statements < number) {
            wait();
        }
    }

    /** Returns when it happens next, or after {@code atMost}. */
    synchronized void awaitNext(Moment moment, Duration atMost) throws InterruptedException {
        var before = count(moment);
        var end = System.nanoTime() + atMost.toNanos();
        while (count(moment) == before && System.nanoTime() < end) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
    }

    private long count(Moment moment) {
        return counts.getOrDefault(moment, 0L);
    }
}
