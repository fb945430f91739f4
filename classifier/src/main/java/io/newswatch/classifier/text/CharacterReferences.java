package io.newswatch.classifier.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The characters that references of HTML stand for, those by name and those by number. */
final class CharacterReferences {
    private static final String NUMBER = "number-";
    private static final String ESCAPED = "amp;";
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final int LONGEST;

    static {
        int longest = 0;
        for (var row : DataLines.of(CharacterReferences.class, "character-references.tsv", 2)) {
            NAMES.put(row.get(0), characters(row.get(1)));
            longest = Math.max(longest, row.get(0).length());
        }
        LONGEST = longest;
    }

    private CharacterReferences() {}

    /**
     * What starts with the {@code &} at {@code i}, or null when no reference does. One that was escaped twice
     * is read as what was meant.
     */
    static Markup.@Nullable Piece at(String text, int i) {
        if (text.startsWith(ESCAPED, i + 1)) {
            Markup.Piece meant = named(text, i + 1 + ESCAPED.length());
            if (meant != null) {
                return meant;
            }
        }
        return named(text, i + 1);
    }

    /** Without {@code ;} it is no reference: "R&D", "a&copy". */
    private static Markup.@Nullable Piece named(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST + 1);
        int k = start;
        while (k < limit && isNameUnit(text.charAt(k))) {
            k++;
        }
        if (k == start || k >= text.length() || text.charAt(k) != ';') {
            return null;
        }
        String stands = text.charAt(start) == '#'
                ? numbered(text.substring(start + 1, k))
                : NAMES.get(text.substring(start, k));
        return stands == null ? null : new Markup.Piece(k + 1, stands);
    }

    private static boolean isNameUnit(char c) {
        return c == '#' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Numbers that are no characters are blanks, as something was there that nobody can read. */
    private static @Nullable String numbered(String number) {
        boolean hex = number.startsWith("x") || number.startsWith("X");
        String digits = hex ? number.substring(1) : number;
        int value = 0;
        for (int k = 0; k < digits.length(); k++) {
            int digit = Character.digit(digits.charAt(k), hex ? 16 : 10);
            if (digit < 0) {
                return null;
            }
            value = Math.min(value * (hex ? 16 : 10) + digit, Character.MAX_CODE_POINT + 1);
        }
        if (digits.isEmpty()) {
            return null;
        }
        boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
        return NAMES.getOrDefault(
                NUMBER + value, surrogate || value > Character.MAX_CODE_POINT ? " " : Character.toString(value));
    }

    private static String characters(String codePoints) {
        StringBuilder characters = new StringBuilder();
        Arrays.stream(codePoints.split(" ")).forEach(hex -> characters.appendCodePoint(Integer.parseInt(hex, 16)));
        return characters.toString();
    }
}
