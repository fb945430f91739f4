package io.newswatch.alert.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides when a failed attempt is repeated: each pause is twice the time that the series of attempts has taken so far,
 * within bounds and with jitter. Pauses follow from time and not from the number of attempts, because attempts that
 * died with their process count too and must not shorten the whole. Pure.
 *
 * <p>With the defaults: 5 s, 10 s, 30 s, 90 s, 5 min, 13 min, 40 min, 2 h, 6 h, 12 h, 12 h and, more than 24 h after
 * the first attempt, no more.
 */
public final class RetrySchedule {
    private static final int GROWTH = 2;
    private static final double JITTER = 0.1;

    private final Duration shortest;
    private final Duration longest;
    private final Duration giveUpAfter;

    public RetrySchedule(Duration shortest, Duration longest, Duration giveUpAfter) {
        if (!shortest.isPositive() || longest.compareTo(shortest) < 0 || giveUpAfter.isNegative()) {
            throw new IllegalArgumentException(
                    "pauses must be positive and the longest not below the shortest: " + shortest + ", " + longest);
        }
        this.shortest = shortest;
        this.longest = longest;
        this.giveUpAfter = giveUpAfter;
    }

    /**
     * The pause before the next attempt, or empty when this was the last.
     *
     * @param age time since the first attempt
     * @param asked the pause that the receiver asked for; it is kept to, up to the longest of ours
     */
    public Optional<Duration> next(Duration age, Optional<Duration> asked, RandomGenerator random) {
        if (age.compareTo(giveUpAfter) >= 0) {
            return Optional.empty();
        }
        var pause = within(age.multipliedBy(GROWTH));
        var jittered = Duration.ofMillis((long) (pause.toMillis() * random.nextDouble(1 - JITTER, 1 + JITTER)));
        return Optional.of(asked.map(this::within)
                .filter(wanted -> wanted.compareTo(jittered) > 0)
                .orElse(jittered));
    }

    private Duration within(Duration pause) {
        if (pause.compareTo(shortest) < 0) {
            return shortest;
        }
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
