package io.newswatch.classifier.taxonomy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a phrase counts.
 *
 * @param languages of the text; empty means all
 * @param context only where the actor is named firmly elsewhere in the article
 * @param from the article's date must not be before; an undated article passes
 * @param until the article's date must be before
 */
public record Condition(
        Set<String> languages,
        boolean context,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** Always. */
    public static final Condition ALWAYS = new Condition(Set.of(), false, null, null);

    public Condition {
        languages = Set.copyOf(languages);
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("from " + from + " is not before until " + until);
        }
    }

    /**
     * Reads words such as {@code strict}, {@code context}, {@code from:2014-10-01}, {@code until:2024-10-01}. The
     * languages restrict only with {@code strict}; otherwise they say where a spelling is at home.
     */
    static Condition parse(Row row, List<String> languages, List<String> words) {
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
        return new Condition(strict ? Set.copyOf(languages) : Set.of(), context, from, until);
    }

    /** Whether the phrase counts in a text of this language and date. */
    public boolean holds(String language, @Nullable Instant publishedAt) {
        if (!languages.isEmpty() && !languages.contains(language) && !languages.contains(base(language))) {
            return false;
        }
        boolean began = publishedAt == null || from == null || !publishedAt.isBefore(from);
        boolean goesOn = publishedAt == null || until == null || publishedAt.isBefore(until);
        return began && goesOn;
    }

    private static String base(String language) {
        int dash = language.indexOf('-');
        return dash < 0 ? language : language.substring(0, dash);
    }

    private static Instant day(Row row, String day) {
        try {
            return Instant.parse(day + "T00:00:00Z");
        } catch (DateTimeParseException e) {
            throw row.wrong("\"" + day + "\" is no day such as 2024-10-01");
        }
    }
}
