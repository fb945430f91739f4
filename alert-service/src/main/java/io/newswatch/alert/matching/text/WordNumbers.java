package io.newswatch.alert.matching.text;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Words as numbers that are stored with articles, so that a database finds those that may have a word. Two words may have
 * the same number: what is found by numbers has to be looked at. Numbers stay what they are for ever; whoever changes
 * them, or how texts are cut into words, makes those in store worthless and has to empty them.
 */
public final class WordNumbers {
    private static final int FACTOR = 31;

    private WordNumbers() {}

    /** The number of a word. */
    public static int of(CharSequence word) {
        int number = 0;
        for (int i = 0; i < word.length(); i++) {
            number = FACTOR * number + word.charAt(i);
        }
        return number;
    }

    /** Every number in an article once, as PostgreSQL writes arrays. */
    public static String in(String title, String body) {
        var tokens = Tokens.of(title, body);
        var numbers = new int[tokens.count()];
        for (int i = 0; i < numbers.length; i++) {
            for (int at = 0; at < tokens.length(i); at++) {
                numbers[i] = FACTOR * numbers[i] + tokens.letter(i, at);
            }
        }
        return asArray(Arrays.stream(numbers).distinct());
    }

    /** Numbers as PostgreSQL writes arrays. */
    public static String asArray(IntStream numbers) {
        return numbers.mapToObj(Integer::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
