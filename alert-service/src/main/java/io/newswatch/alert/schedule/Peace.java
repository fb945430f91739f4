package io.newswatch.alert.schedule;

import io.newswatch.contract.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a subscriber wants to be left in peace. Pure: the clock and the count come from the caller.
 *
 * <p>In this order: a shadow subscription is told nothing; urgent CORE alerts wait for nothing; who wants digests gets
 * digests; what comes in quiet hours waits for their end; what is over the budget waits for the end
 * of the quiet hours, or for the time of the digest where there are none. No digest comes in quiet hours.
 *
 * @param budgetPerDay alerts that are told at once in one calendar day; null: any number
 * @param urgent CORE alerts are told at once, in quiet hours too, and beside the budget
 * @param shadow alerts are recorded, and nothing is told
 */
public record Peace(
        Schedule schedule,
        @Nullable QuietHours quietHours,
        @Nullable Integer budgetPerDay,
        boolean urgent,
        boolean shadow) {
    /** Everything at once. */
    public static final Peace UNASKED = new Peace(Schedule.immediate(ZoneId.of("UTC")), null, null, false, false);

    public static final String SHADOW = "shadow";

    public Peace {
        if (budgetPerDay != null && budgetPerDay < 1) {
            throw new IllegalArgumentException("budgetPerDay must be at least 1, not " + budgetPerDay);
        }
    }

    /** The subscriber's day, to which the budget belongs. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, schedule.timezone());
    }

    /**
     * What is done.
     *
     * @param usedToday how much of the budget of the day of {@code telling.at()} is used
     */
    public Decision decide(Telling telling, int usedToday) {
        if (shadow) {
            return new Decision.Suppressed(SHADOW);
        }
        if (urgent && telling.level() == Level.CORE) {
            return new Decision.Now(false);
        }
        if (schedule.mode() != Schedule.Mode.IMMEDIATE) {
            return new Decision.InDigest(digestAfter(telling.at()), Reason.SCHEDULE);
        }
        return endOfQuiet(telling.at())
                .<Decision>map(end -> new Decision.InDigest(end, Reason.QUIET_HOURS))
                .orElseGet(() -> withinBudget(telling, usedToday));
    }

    /** When something is told that was put off for this reason under an earlier wish: perhaps at once. */
    public Instant putOffAnew(Reason reason, Instant now) {
        if (schedule.mode() != Schedule.Mode.IMMEDIATE) {
            return digestAfter(now);
        }
        var overBudget = reason == Reason.BUDGET && budgetPerDay != null;
        return endOfQuiet(now).orElseGet(() -> overBudget ? overflowAfter(now) : now);
    }

    /** The digest that comes next, whatever the time is now. */
    public Instant nextDigest(Instant now) {
        return schedule.mode() == Schedule.Mode.IMMEDIATE ? overflowAfter(now) : digestAfter(now);
    }

    private Decision withinBudget(Telling telling, int usedToday) {
        if (telling.correction() || budgetPerDay == null) {
            return new Decision.Now(false);
        }
        return usedToday < budgetPerDay
                ? new Decision.Now(true)
                : new Decision.InDigest(overflowAfter(telling.at()), Reason.BUDGET);
    }

    private Instant overflowAfter(Instant now) {
        return quietHours == null ? schedule.digestAfter(now) : quietHours.nextEnd(now, schedule.timezone());
    }

    private Instant digestAfter(Instant now) {
        var digest = schedule.digestAfter(now);
        return endOfQuiet(digest).orElse(digest);
    }

    private Optional<Instant> endOfQuiet(Instant at) {
        return quietHours == null ? Optional.empty() : quietHours.endOfQuiet(at, schedule.timezone());
    }
}
