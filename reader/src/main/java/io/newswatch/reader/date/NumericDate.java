package io.newswatch.reader.date;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates in numbers with the year last. With slashes the order is known only where one number is no month. */
final class NumericDate {
    private static final Pattern DAY =
            Pattern.compile("(?:[a-z]{2,9}\\.?,? )?(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?:[,t ]+(.*))?");
    private static final int MONTHS = 12;

    private NumericDate() {}

    static Optional<Instant> parse(String text) {
        var date = DAY.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        var clock = date.group(5) == null ? null : Clock.in(date.group(5));
        var halfDays = date.group(5) != null && date.group(5).matches(".*\\d ?[ap]\\.?m\\b.*");
        var day = day(date, halfDays);
        return day == null ? Optional.empty() : Optional.of((clock == null ? Clock.UTC : clock.clock()).at(day));
    }

    private static @Nullable LocalDate day(Matcher date, boolean american) {
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(3));
        int year = Integer.parseInt(date.group(4)) + (date.group(4).length() == 2 ? 2000 : 0);
        if (second > MONTHS || (american && date.group(2).equals("/") && first <= MONTHS)) {
            return LocalDate.of(year, first, second);
        }
        var known = first > MONTHS || first == second || !date.group(2).equals("/");
        return known ? LocalDate.of(year, second, first) : null;
    }
}
