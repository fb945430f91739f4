package io.newswatch.alert.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Says what follows from an attempt. Pure but for the dice of the schedule. */
public final class DeliveryRules {
    private final RetrySchedule schedule;
    private final RandomGenerator random;

    public DeliveryRules(RetrySchedule schedule, RandomGenerator random) {
        this.schedule = schedule;
        this.random = random;
    }

    /** The verdict on an attempt that ended {@code age} after the first one began. */
    public Verdict on(AttemptResult result, Duration age) {
        return switch (result) {
            case AttemptResult.Accepted accepted -> new Verdict.Delivered();
            case AttemptResult.TryLater later -> retry(later.reason(), age, later.retryAfter());
            case AttemptResult.Refused refused -> new Verdict.Failed(refused.reason());
            case AttemptResult.Gone gone -> new Verdict.ChannelGone(gone.reason());
        };
    }

    private Verdict retry(String reason, Duration age, Optional<Duration> asked) {
        return schedule.next(age, asked, random)
                .<Verdict>map(pause -> new Verdict.Retry(pause, reason))
                .orElseGet(() -> new Verdict.Failed("given up after " + words(age) + "; at last: " + reason));
    }

    private static String words(Duration age) {
        return age.toHours() > 0 ? age.toHours() + " h" : age.toMinutes() + " min";
    }
}
