package io.newswatch.reader.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time in a date: found anywhere in the text, with the zone that follows it. */
record Clock(int hour, int minute, int second, int nanos, ZoneId zone) {
    static final Clock UTC = new Clock(0, 0, 0, 0, Zone.UTC);

    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d.])(\\d{1,2})(?::(\\d{1,2})(?::(\\d{1,2})(?:[.,:](\\d{1,9})\\d*)?)?(?:\\s*([ap])(?:\\.?m)?\\b\\.?)?|\\s*h\\s*(\\d{2})?\\b|\\s*([ap])\\.?m\\b\\.?|\\.(\\d{2})(?:\\.(\\d{2}))? (?=uhr\\b|wib\\b))");

    /** A time, and where it stands in the text. */
    record Found(Clock clock, int start, int end) {}

    /** The first time in the text, or null. */
    static @Nullable Found in(String text) {
        var time = TIME.matcher(text);
        if (!time.find()) {
            return null;
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = number(first(time, 2, 6, 8));
        int second = number(first(time, 3, 9, 9));
        var half = first(time, 5, 7, 7);
        var zone = Zone.in(text, time.end());
        var clock = new Clock(halved(hour, half), minute, second, nanos(time.group(4)), zone.zone());
        return new Found(clock, time.start(), zone.end());
    }

    /** Midnight at the end of a day is written 24:00, a leap second :60. */
    Instant at(LocalDate day) {
        var leap = second == 60 ? 59 : second;
        if (hour == 24 && minute == 0 && second == 0) {
            return day.plusDays(1).atStartOfDay(zone).toInstant();
        }
        return day.atTime(LocalTime.of(hour, minute, leap, nanos)).atZone(zone).toInstant();
    }

    private static int halved(int hour, @Nullable String half) {
        if (half == null || hour > 12) {
            return hour;
        }
        return hour % 12 + (half.equals("p") ? 12 : 0);
    }

    private static @Nullable String first(Matcher matcher, int a, int b, int c) {
        if (matcher.group(a) != null) {
            return matcher.group(a);
        }
        return matcher.group(b) == null ? matcher.group(c) : matcher.group(b);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }
}
