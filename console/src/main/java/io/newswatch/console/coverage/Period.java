package io.newswatch.console.coverage;

import io.newswatch.console.page.View;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The time that is looked at, and the buckets that it is cut into: hours, days or weeks that begin on Monday, in UTC. */
record Period(Instant from, Instant to, String bucket) {
    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 1000;
    private static final int HOURS_UP_TO = 2;
    private static final int DAYS_UP_TO = 92;

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** The days until now that the view names, or the ones between two dates. */
    static Period of(View view, Instant now) {
        var from = date(view.get("from"));
        var to = date(view.get("to"));
        if (from != null && (to == null || from.isBefore(to))) {
            return of(from, to == null || to.isAfter(now) ? now : to);
        }
        var asked = view.get("days");
        var days = asked.matches("[1-9][0-9]{0,2}") ? Math.min(MOST_DAYS, Integer.parseInt(asked)) : USUAL_DAYS;
        return of(
                now.minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS), now.truncatedTo(ChronoUnit.SECONDS));
    }

    private static Period of(Instant from, Instant to) {
        var days = Duration.between(from, to).toDays();
        return new Period(from, to, days <= HOURS_UP_TO ? "hour" : days <= DAYS_UP_TO ? "day" : "week");
    }

    private static @Nullable Instant date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The beginnings of all buckets. */
    List<Instant> buckets() {
        var buckets = new ArrayList<Instant>();
        for (var at = begin(from); at.isBefore(to); at = end(at)) {
            buckets.add(at);
        }
        return buckets;
    }

    /** Where the bucket that begins here ends. */
    Instant end(Instant begin) {
        return switch (bucket) {
            case "hour" -> begin.plus(Duration.ofHours(1));
            case "day" -> begin.plus(Duration.ofDays(1));
            default -> begin.plus(Duration.ofDays(7));
        };
    }

    /** A short name for a bucket. */
    String name(Instant begin) {
        return (bucket.equals("hour") ? HOUR : DAY).format(begin.atZone(ZoneOffset.UTC));
    }

    private Instant begin(Instant at) {
        if (bucket.equals("hour")) {
            return at.truncatedTo(ChronoUnit.HOURS);
        }
        var day = at.atZone(ZoneOffset.UTC).toLocalDate();
        var first = bucket.equals("day") ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return first.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
