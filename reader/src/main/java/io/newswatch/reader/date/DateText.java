package io.newswatch.reader.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as feeds write them: RFC 822 and its dialects, ISO 8601 and its dialects, seconds since 1970, month names in
 * some thirty languages. Without a zone it is UTC; without a time it is midnight. What could be two dates
 * ({@code 03/04/2026}), or is none, is no date: nothing is invented.
 */
public final class DateText {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f\\u200e\\u200f]+");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4,14})(?:\\.0+)?");
    private static final int LONGEST = 120;
    /** Feeds of programs that had no date say the year 0, 1 or 9999. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private static final List<Function<String, Optional<Instant>>> FORMS =
            List.of(DateText::digits, EastAsianDate::parse, IsoDate::parse, WordyDate::parse, NumericDate::parse);

    private DateText() {}

    /** The moment, when the text names one. */
    public static Optional<Instant> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        var clean = SPACE.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        if (clean.isEmpty() || clean.length() > LONGEST) {
            return Optional.empty();
        }
        return FORMS.stream()
                .map(form -> attempt(form, clean))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(instant -> instant.isAfter(EARLIEST) && instant.isBefore(LATEST));
    }

    private static Optional<Instant> attempt(Function<String, Optional<Instant>> form, String text) {
        try {
            return form.apply(text);
        } catch (DateTimeException e) {
            // The form fits, but there is no such day or hour.
            return Optional.empty();
        }
    }

    private static Optional<Instant> digits(String text) {
        var digits = DIGITS.matcher(text);
        return digits.matches() ? ofDigits(digits.group(1)) : Optional.empty();
    }

    private static Optional<Instant> ofDigits(String text) {
        return switch (text.length()) {
            case 4 -> Optional.of(Clock.UTC.at(LocalDate.of(number(text, 0, 4), 1, 1)));
            case 6 -> Optional.of(Clock.UTC.at(LocalDate.of(number(text, 0, 4), number(text, 4, 6), 1)));
            case 7 -> Optional.of(Clock.UTC.at(LocalDate.ofYearDay(number(text, 0, 4), number(text, 4, 7))));
            case 8 -> Optional.of(Clock.UTC.at(day(text)));
            case 10 -> Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
            case 12 -> Optional.of(new Clock(number(text, 8, 10), number(text, 10, 12), 0, 0, Zone.UTC).at(day(text)));
            case 13 -> Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
            case 14 ->
                Optional.of(new Clock(number(text, 8, 10), number(text, 10, 12), number(text, 12, 14), 0, Zone.UTC)
                        .at(day(text)));
            default -> Optional.empty();
        };
    }

    private static LocalDate day(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
