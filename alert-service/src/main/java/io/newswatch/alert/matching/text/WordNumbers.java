package io.newswatch.alert.matching.text;

import java.util.Arrays;

/**
 * Words as numbers that are stored with articles, so that a database finds those that may have a word. Two words may have
 * the same number: what is found by numbers has to be looked at. Numbers stay what they are for ever; whoever changes
 * them, or how texts are cut into words, makes those in store worthless and has to empty them.
 */
public final class WordNumbers {
    private static final int FACTOR = 31;

    /** Of a number, with its sign and a comma, at most. */
    private static final int DIGITS = 12;

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
        return asArray(numbers);
    }

    /** Every one of these numbers once, as PostgreSQL writes arrays. */
    public static String asArray(int[] numbers) {
        var sorted = numbers.clone();
        Arrays.sort(sorted);
        var array = new StringBuilder(numbers.length * DIGITS + 2).append('{');
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                array.append(i == 0 ? "" : ",").append(sorted[i]);
            }
        }
        return array.append('}').toString();
    }
}
