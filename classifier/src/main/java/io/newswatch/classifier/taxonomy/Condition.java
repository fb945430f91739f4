package io.newswatch.classifier.taxonomy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a phrase counts.
 *
 * @param languages of the text, as bits of {@link Languages}
 * @param context only where the actor is named firmly elsewhere in the article
 * @param from the article's date must not be before; an undated article passes
 * @param until the article's date must be before
 */
public record Condition(
        long languages,
        boolean context,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** Always. */
    public static final Condition ALWAYS = in(Languages.ALL);

    public Condition {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("from " + from + " is not before until " + until);
        }
    }

    /** In texts of these languages. */
    static Condition in(long languages) {
        return new Condition(languages, false, null, null);
    }

    /**
     * Reads words such as {@code strict}, {@code context}, {@code from:2014-10-01}, {@code until:2024-10-01}.
     *
     * @param home the language of the file; a name counts in other languages too unless it is {@code strict}
     */
    static Condition parse(Row row, long home, List<String> words) {
        boolean strict = false;
        boolean context = false;
        Instant from = null;
        Instant until = null;
        List<String> unknown = new ArrayList<>();
        for (String word : words) {
            switch (word) {
                case "strict" -> strict = true;
                case "context" -> context = true;
                default -> {
                    if (word.startsWith("from:")) {
                        from = day(row, word.substring(5));
                    } else if (word.startsWith("until:")) {
                        until = day(row, word.substring(6));
                    } else {
                        unknown.add(word);
                    }
                }
            }
        }
        if (!unknown.isEmpty()) {
            throw row.wrong(unknown + " is no condition; there are strict, context, from:DAY, until:DAY");
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw row.wrong("the first day " + from + " is not before the last " + until);
        }
        return new Condition(strict ? home : Languages.ALL, context, from, until);
    }

    /** Whether the phrase counts in a text of this date. */
    public boolean holds(@Nullable Instant publishedAt) {
        return publishedAt == null
                || ((from == null || !publishedAt.isBefore(from)) && (until == null || publishedAt.isBefore(until)));
    }

    /** Whether there can be a text in which both hold. */
    boolean meets(Condition other) {
        boolean beginsBeforeItEnds = from == null || other.until == null || from.isBefore(other.until);
        boolean itBeginsBeforeEnd = other.from == null || until == null || other.from.isBefore(until);
        return (languages & other.languages) != 0 && beginsBeforeItEnds && itBeginsBeforeEnd;
    }

    static Instant day(Row row, String day) {
        try {
            return Instant.parse(day + "T00:00:00Z");
        } catch (DateTimeParseException e) {
            throw row.wrong("\"" + day + "\" is no day such as 2024-10-01");
        }
    }
}
