package io.newswatch.ingest.fulltext;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Gives turns at hosts, so that none is asked for pages faster than it likes. Thread-safe. */
public final class HostPace {
    private static final int MANY_HOSTS = 10_000;

    private final Duration spacing;
    private final Duration patience;
    private final ConcurrentMap<String, Instant> nextTurn = new ConcurrentHashMap<>();

    /**
     * @param spacing between two pages of one host
     * @param patience how long a turn may be ahead
     */
    public HostPace(Duration spacing, Duration patience) {
        this.spacing = spacing;
        this.patience = patience;
    }

    /** When it is our turn; nothing when that is too far ahead, and then no turn is taken. */
    Optional<Instant> turn(String host, Instant now) {
        forgetOld(now);
        var taken = new Turn();
        nextTurn.compute(host, (key, next) -> {
            var start = next == null || next.isBefore(now) ? now : next;
            if (start.isAfter(now.plus(patience))) {
                return start;
            }
            taken.at = Optional.of(start);
            return start.plus(spacing);
        });
        return taken.at;
    }

    private void forgetOld(Instant now) {
        if (nextTurn.size() > MANY_HOSTS) {
            nextTurn.values().removeIf(next -> next.isBefore(now));
        }
    }

    /** Carries the answer out of the computation. */
    private static final class Turn {
        private Optional<Instant> at = Optional.empty();
    }
}
