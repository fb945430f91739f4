package io.newswatch.alert.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * When alerts are told, and when digests are.
 *
 * @param at the time of the day of digests; of hourly ones its minutes count. Immediate alerts have digests too: of what
 *     is over the budget.
 * @param days on which there are digests; none means every day
 */
public record Schedule(Mode mode, LocalTime at, List<DayOfWeek> days, ZoneId timezone) {
    public static final LocalTime USUAL_TIME = LocalTime.of(8, 0);

    /** More days than lie between two digests, wherever a calendar skipped one. */
    private static final int DAYS_TO_LOOK_AT = 16;

    /** How often. */
    public enum Mode {
        IMMEDIATE,
        HOURLY,
        DAILY,
        WEEKLY;

        /** As it is written in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Schedule {
        days = days.stream().distinct().sorted().toList();
        if (mode == Mode.WEEKLY && days.isEmpty()) {
            throw new IllegalArgumentException("days must name a day of a weekly schedule");
        }
        if (!days.isEmpty() && (mode == Mode.IMMEDIATE || mode == Mode.HOURLY)) {
            throw new IllegalArgumentException("days must be empty for mode " + mode.code());
        }
    }

    /** At once, with digests at the usual time. */
    public static Schedule immediate(ZoneId timezone) {
        return new Schedule(Mode.IMMEDIATE, USUAL_TIME, List.of(), timezone);
    }

    /** The first digest after this instant. */
    Instant digestAfter(Instant now) {
        return mode == Mode.HOURLY ? fullHourAfter(now) : dayAfter(now);
    }

    /** A day that the calendar skipped has no digest. */
    private Instant dayAfter(Instant now) {
        var today = LocalDate.ofInstant(now, timezone);
        for (int i = 0; i < DAYS_TO_LOOK_AT; i++) {
            var date = today.plusDays(i);
            var instant = WallClock.first(date.atTime(at), timezone);
            if (isOn(date)
                    && instant.isAfter(now)
                    && LocalDate.ofInstant(instant, timezone).equals(date)) {
                return instant;
            }
        }
        throw new IllegalStateException("There is no digest within " + DAYS_TO_LOOK_AT + " days of " + now);
    }

    private boolean isOn(LocalDate date) {
        return days.isEmpty() || days.contains(date.getDayOfWeek());
    }

    /** Counts minutes instead of local times, because clocks are set forth and back by other amounts than hours too. */
    private Instant fullHourAfter(Instant now) {
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        for (int i = 1; i <= Duration.ofHours(3).toMinutes(); i++) {
            var candidate = minute.plus(i, ChronoUnit.MINUTES);
            if (LocalDateTime.ofInstant(candidate, timezone).getMinute() == at.getMinute()) {
                return candidate;
            }
        }
        throw new IllegalStateException("There is no minute " + at.getMinute() + " within hours of " + now);
    }
}
