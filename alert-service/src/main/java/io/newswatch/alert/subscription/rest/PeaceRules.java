package io.newswatch.alert.subscription.rest;

import io.newswatch.alert.schedule.Peace;
import io.newswatch.alert.schedule.QuietHours;
import io.newswatch.alert.schedule.Schedule;
import io.newswatch.alert.schedule.Schedule.Mode;
import io.newswatch.alert.subscription.rest.SubscriptionJson.QuietHoursJson;
import io.newswatch.alert.subscription.rest.SubscriptionJson.ScheduleJson;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks when somebody wants to be told, and when not. */
final class PeaceRules {
    private static final int LARGEST_BUDGET = 10_000;
    private static final int SHORTEST_DAY = 3;
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final List<DayOfWeek> USUAL_DAYS = List.of(DayOfWeek.MONDAY);
    private static final List<String> MODES =
            Arrays.stream(Mode.values()).map(Mode::code).toList();
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    private PeaceRules() {}

    static Peace check(SubscriptionJson json, Refusals refusals) {
        return new Peace(
                schedule(json.schedule(), refusals),
                quietHours(json.quietHours(), refusals).orElse(null),
                budget(json.budgetPerDay(), refusals),
                Boolean.TRUE.equals(json.urgent()),
                Boolean.TRUE.equals(json.shadow()));
    }

    /** A day as it is answered. */
    static String code(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static Schedule schedule(@Nullable ScheduleJson json, Refusals refusals) {
        if (json == null) {
            return Schedule.immediate(UTC);
        }
        var asked = refusals.oneOf("/schedule/mode", json.mode(), MODES, Mode.IMMEDIATE.code());
        var mode = MODES.contains(asked) ? Mode.valueOf(asked.toUpperCase(Locale.ROOT)) : Mode.IMMEDIATE;
        return new Schedule(
                mode,
                time("/schedule/at", json.at(), refusals).orElse(Schedule.USUAL_TIME),
                days(mode, json.days(), refusals),
                timezone(json.timezone(), refusals));
    }

    private static List<DayOfWeek> days(Mode mode, @Nullable List<@Nullable String> json, Refusals refusals) {
        var days = new ArrayList<DayOfWeek>();
        for (int i = 0; json != null && i < json.size(); i++) {
            var pointer = "/schedule/days/" + i;
            day(json.get(i))
                    .ifPresentOrElse(days::add, () -> refusals.add(pointer, "must be a day such as monday, or mon"));
        }
        return switch (mode) {
            case IMMEDIATE, HOURLY -> {
                if (!days.isEmpty()) {
                    refusals.add("/schedule/days", "is for daily and weekly digests; leave it out");
                }
                yield List.of();
            }
            case DAILY -> days;
            case WEEKLY -> days.isEmpty() ? USUAL_DAYS : days;
        };
    }

    private static Optional<DayOfWeek> day(@Nullable String text) {
        var wanted = text == null ? "" : text.toLowerCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> code(day).equals(wanted)
                        || code(day).substring(0, SHORTEST_DAY).equals(wanted))
                .findFirst();
    }

    private static ZoneId timezone(@Nullable String text, Refusals refusals) {
        try {
            return text == null ? UTC : ZoneId.of(text);
        } catch (DateTimeException unknown) {
            refusals.add("/schedule/timezone", "must be an IANA time zone such as Europe/Brussels");
            return UTC;
        }
    }

    private static Optional<QuietHours> quietHours(@Nullable QuietHoursJson json, Refusals refusals) {
        if (json == null) {
            return Optional.empty();
        }
        requireTime("/quietHours/from", json.from(), refusals);
        requireTime("/quietHours/to", json.to(), refusals);
        var from = time("/quietHours/from", json.from(), refusals);
        var to = time("/quietHours/to", json.to(), refusals);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.equals(to)) {
            refusals.add(
                    "/quietHours",
                    "begins and ends at " + json.from() + ": leave it out, or let the times be different");
            return Optional.empty();
        }
        return Optional.of(new QuietHours(from.get(), to.get()));
    }

    private static void requireTime(String pointer, @Nullable String text, Refusals refusals) {
        if (text == null) {
            refusals.add(pointer, "must be a time of the day such as 22:30");
        }
    }

    private static Optional<LocalTime> time(String pointer, @Nullable String text, Refusals refusals) {
        if (text == null) {
            return Optional.empty();
        }
        if (!TIME.matcher(text).matches()) {
            refusals.add(pointer, "must be a time of the day such as 22:30");
            return Optional.empty();
        }
        return Optional.of(LocalTime.parse(text));
    }

    private static @Nullable Integer budget(@Nullable Integer budget, Refusals refusals) {
        if (budget != null && (budget < 1 || budget > LARGEST_BUDGET)) {
            refusals.add(
                    "/budgetPerDay",
                    "must be from 1 to " + LARGEST_BUDGET + "; for digests only, use schedule.mode daily");
            return null;
        }
        return budget;
    }
}
