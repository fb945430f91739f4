package io.newswatch.alert.archive.postgres;

import io.newswatch.alert.matching.NeededWords;
import io.newswatch.alert.matching.text.WordNumbers;
import java.util.stream.Collectors;

/** Asks for articles by the numbers of their words. Finds all that have them, and a few more. */
public final class StoredWords {
    private StoredWords() {}

    /**
     * The condition with an AND before it, or nothing; articles of which nobody knows the words fulfil it. It has a question
     * mark for each set of words.
     */
    public static String conditionBehindOthers(NeededWords words) {
        return words.each().isEmpty()
                ? ""
                : words.each().stream()
                        .map(one -> one.size() == 1 ? "words @> ?::int4[]" : "words && ?::int4[]")
                        .collect(Collectors.joining(" AND ", "AND (words IS NULL OR (", "))"));
    }

    /** What stands for the question marks. */
    public static String[] arguments(NeededWords words) {
        return words.each().stream()
                .map(one -> WordNumbers.asArray(
                        one.stream().mapToInt(number -> number).toArray()))
                .toArray(String[]::new);
    }
}
