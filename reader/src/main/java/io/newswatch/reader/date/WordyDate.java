package io.newswatch.reader.date;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates with the month as a word: RFC 822, asctime, and what editors write by hand, in many languages. */
final class WordyDate {
    private static final Pattern TOKEN =
            Pattern.compile("(\\d{1,4})(?:st|nd|rd|th|er|[.ºª°])?|([\\p{L}\\p{M}]{2,}\\.?)");

    private WordyDate() {}

    static Optional<Instant> parse(String text) {
        var clock = Clock.in(text);
        var date = clock == null ? text : text.substring(0, clock.start()) + " " + text.substring(clock.end());
        var day = Words.of(date).day();
        return day.map((clock == null ? Clock.UTC : clock.clock())::at);
    }

    /**
     * The words that count: numbers, and the months among them.
     *
     * @param months where in the row of numbers each stands
     */
    private record Words(List<String> numbers, List<Month> months) {
        /** A month, and how many numbers stand before it. */
        private record Month(int number, int after) {}

        static Words of(String date) {
            var numbers = new ArrayList<String>();
            var months = new ArrayList<Month>();
            var token = TOKEN.matcher(date);
            while (token.find()) {
                if (token.group(1) != null) {
                    numbers.add(token.group(1));
                } else {
                    MonthNames.number(token.group(2)).ifPresent(month -> months.add(new Month(month, numbers.size())));
                }
            }
            return new Words(numbers, months);
        }

        Optional<LocalDate> day() {
            var month = month();
            if (month == null || numbers.size() < 2) {
                return Optional.empty();
            }
            var first = numbers.get(0);
            var second = numbers.get(1);
            return first.length() >= 3
                    ? Optional.of(LocalDate.of(year(first), month.number(), Integer.parseInt(second)))
                    : Optional.of(LocalDate.of(year(second), month.number(), Integer.parseInt(first)));
        }

        // Weekdays may look like months ("mar." is Tuesday in French): the word after the day is the month.
        private @Nullable Month month() {
            return months.stream()
                    .filter(month -> month.after() == 1)
                    .findFirst()
                    .orElse(months.isEmpty() ? null : months.getLast());
        }

        private static int year(String digits) {
            int year = Integer.parseInt(digits);
            return switch (digits.length()) {
                case 1, 2 -> year < 70 ? 2000 + year : 1900 + year;
                case 3 -> 1900 + year;
                default -> year;
            };
        }
    }
}
