package io.newswatch.classifier.taxonomy;

import java.util.List;

/**
 * What must not stand directly before or after a phrase.
 *
 * @param before folded texts; {@code #} stands for any numeral
 * @param after likewise
 */
public record Neighbours(List<String> before, List<String> after) {
    /** Anything may stand beside the phrase. */
    public static final Neighbours ANY = new Neighbours(List.of(), List.of());

    private static final String NUMERALS = "0123456789一二三四五六七八九十百千数几幾";

    public Neighbours {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Whether nothing forbidden stands around {@code start} to {@code end}. */
    public boolean allow(char[] text, int start, int end) {
        for (String neighbour : before) {
            if (stands(text, start - neighbour.length(), neighbour)) {
                return false;
            }
        }
        for (String neighbour : after) {
            if (stands(text, end, neighbour)) {
                return false;
            }
        }
        return true;
    }

    private static boolean stands(char[] text, int at, String neighbour) {
        if (at < 0 || at + neighbour.length() > text.length) {
            return false;
        }
        for (int i = 0; i < neighbour.length(); i++) {
            char wanted = neighbour.charAt(i);
            char found = text[at + i];
            if (wanted == '#' ? NUMERALS.indexOf(found) < 0 : wanted != found) {
                return false;
            }
        }
        return true;
    }
}
