package io.newswatch.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Decides when a source is read next. Pure: no clock of its own, no I/O. Pauses vary by a tenth, so that sources which
 * were added together do not come due together for ever.
 */
public final class RefreshPolicy {
    private static final double JITTER = 0.1;
    private static final int MOST_DOUBLINGS = 16;

    private final Duration shortest;
    private final Duration usual;
    private final Duration longest;
    private final RandomGenerator random;

    /**
     * @param usual the pause while the rhythm of a source is not known
     * @param longest also the ceiling for back-off and for what a server asks for
     */
    public RefreshPolicy(Duration shortest, Duration usual, Duration longest, RandomGenerator random) {
        if (shortest.isNegative() || shortest.isZero() || longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException(
                    "The shortest pause must be positive and not above the longest: " + shortest + ", " + longest);
        }
        this.shortest = shortest;
        this.usual = usual;
        this.longest = longest;
        this.random = random;
    }

    public Schedule next(Rhythm rhythm, FetchOutcome outcome, Instant now) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> in(pace(rhythm), now);
            case FetchOutcome.NotModified same -> in(pace(rhythm), now);
            case FetchOutcome.Throttled throttled -> notBefore(throttled.until(), rhythm, now);
            case FetchOutcome.Failed failed -> in(backOff(rhythm), now);
            case FetchOutcome.Gone gone -> new Schedule.Never();
        };
    }

    private Duration pace(Rhythm rhythm) {
        if (rhythm.pollEvery() != null) {
            return rhythm.pollEvery();
        }
        return rhythm.medianGap() == null ? usual : rhythm.medianGap().dividedBy(2);
    }

    private Duration backOff(Rhythm rhythm) {
        int doublings = Math.min(rhythm.failuresInARow(), MOST_DOUBLINGS);
        return clamp(pace(rhythm)).multipliedBy(1L << doublings);
    }

    private Schedule notBefore(Instant until, Rhythm rhythm, Instant now) {
        var paced = now.plus(clamp(pace(rhythm)));
        var ceiling = now.plus(longest);
        var asked = until.isAfter(ceiling) ? ceiling : until;
        return new Schedule.At(asked.isAfter(paced) ? asked : paced);
    }

    private Schedule in(Duration pause, Instant now) {
        var varied = pause.toMillis() * (1 + JITTER * (2 * random.nextDouble() - 1));
        return new Schedule.At(now.plus(clamp(Duration.ofMillis((long) varied))));
    }

    private Duration clamp(Duration pause) {
        if (pause.compareTo(shortest) < 0) {
            return shortest;
        }
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
