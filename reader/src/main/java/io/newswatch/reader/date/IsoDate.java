package io.newswatch.reader.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates with the year first: ISO 8601 whole or in part, and what looks like it. */
final class IsoDate {
    private static final Pattern DAY = Pattern.compile(
            "[a-z]{0,9},? ?(\\d{4})([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?(?:(?:t|[, ]|\\bat\\b| - )+(.*))?");
    private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})t(\\d{2})(\\d{2})(\\d{2})?(.*)");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-(\\d{3})(?:t(.*))?");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?w(\\d{2})(?:-?(\\d))?(?:t(.*))?");

    private IsoDate() {}

    static Optional<Instant> parse(String text) {
        if (text.length() > 1 && !Character.isDigit(text.charAt(0)) && !Character.isLetter(text.charAt(0))) {
            return Optional.empty();
        }
        var day = DAY.matcher(text);
        if (day.matches()) {
            int ofMonth = day.group(4) == null ? 1 : number(day, 4);
            return at(LocalDate.of(number(day, 1), number(day, 3), ofMonth), day.group(5));
        }
        var basic = BASIC.matcher(text);
        if (basic.matches()) {
            int second = basic.group(6) == null ? 0 : number(basic, 6);
            var zone = Zone.in(basic.group(7), 0).zone();
            return Optional.of(new Clock(number(basic, 4), number(basic, 5), second, 0, zone)
                    .at(LocalDate.of(number(basic, 1), number(basic, 2), number(basic, 3))));
        }
        var ordinal = ORDINAL.matcher(text);
        if (ordinal.matches()) {
            return at(LocalDate.ofYearDay(number(ordinal, 1), number(ordinal, 2)), ordinal.group(3));
        }
        var week = WEEK.matcher(text);
        return week.matches() ? ofWeek(week) : Optional.empty();
    }

    private static Optional<Instant> ofWeek(Matcher week) {
        int ofWeek = week.group(3) == null ? 1 : number(week, 3);
        var day = LocalDate.of(number(week, 1), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(week, 2))
                .with(ChronoField.DAY_OF_WEEK, ofWeek);
        return at(day, week.group(4));
    }

    private static Optional<Instant> at(LocalDate day, @Nullable String time) {
        if (time == null || time.isBlank()) {
            return Optional.of(Clock.UTC.at(day));
        }
        var clock = Clock.in(time);
        return Optional.of((clock == null ? hourOnly(time) : clock.clock()).at(day));
    }

    // "2003-12-31T10Z" is an hour; "2003-12-31 +01:00" and "2003-12-31Z" have a zone and no time.
    private static Clock hourOnly(String time) {
        if (time.matches("\\d{2}(?!\\d).*")) {
            return new Clock(
                    Integer.parseInt(time.substring(0, 2)),
                    0,
                    0,
                    0,
                    Zone.in(time, 2).zone());
        }
        return new Clock(0, 0, 0, 0, Zone.in(time, 0).zone());
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
