package io.newswatch.classifier.text;

import java.util.Map;

/** What is not language in a text: tags, web addresses, character references. Scans a bounded distance ahead. */
final class Markup {
    private static final int LONGEST_TAG = 2_000;
    private static final int LONGEST_REFERENCE = 10;
    private static final Map<String, Character> REFERENCES = Map.ofEntries(
            Map.entry("amp", '&'),
            Map.entry("lt", '<'),
            Map.entry("gt", '>'),
            Map.entry("quot", '"'),
            Map.entry("apos", '\''),
            Map.entry("nbsp", ' '),
            Map.entry("rsquo", '\''),
            Map.entry("lsquo", '\''),
            Map.entry("rdquo", '"'),
            Map.entry("ldquo", '"'),
            Map.entry("ndash", '-'),
            Map.entry("mdash", '-'),
            Map.entry("hellip", '…'),
            Map.entry("shy", '\u00AD'));

    private Markup() {}

    /** Where the markup that starts at {@code i} ends, or {@code i} when none starts there. */
    static int endOf(String text, int i) {
        return switch (text.charAt(i)) {
            case '<' -> endOfTag(text, i);
            case '&' -> endOfReference(text, i);
            default -> endOfAddress(text, i);
        };
    }

    /** The character that a reference stands for; a blank for other markup. */
    static char replacement(String text, int start, int end) {
        return text.charAt(start) == '&' ? referenced(text.substring(start + 1, end - 1)) : ' ';
    }

    private static int endOfTag(String text, int i) {
        if (i + 2 >= text.length()) {
            return i;
        }
        char first = text.charAt(i + 1);
        boolean letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
        if (!letter && first != '/' && first != '!') {
            return i;
        }
        int limit = Math.min(text.length(), i + LONGEST_TAG);
        for (int k = i + 2; k < limit; k++) {
            char c = text.charAt(k);
            if (c == '>') {
                return k + 1;
            }
            if (c == '<' || c == '\n') {
                return i;
            }
        }
        return i;
    }

    private static int endOfReference(String text, int i) {
        int limit = Math.min(text.length(), i + LONGEST_REFERENCE);
        for (int k = i + 1; k < limit; k++) {
            char c = text.charAt(k);
            if (c == ';') {
                return k > i + 1 && referenced(text.substring(i + 1, k)) != 0 ? k + 1 : i;
            }
            if (c != '#' && !Character.isLetterOrDigit(c)) {
                return i;
            }
        }
        return i;
    }

    private static char referenced(String name) {
        if (name.charAt(0) != '#') {
            return REFERENCES.getOrDefault(name, (char) 0);
        }
        boolean hex = name.length() > 2 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        int value = 0;
        for (int k = hex ? 2 : 1; k < name.length(); k++) {
            int digit = Character.digit(name.charAt(k), hex ? 16 : 10);
            if (digit < 0) {
                return 0;
            }
            value = value * (hex ? 16 : 10) + digit;
        }
        return value <= Character.MAX_VALUE ? (char) value : 0;
    }

    private static int endOfAddress(String text, int i) {
        boolean address = text.regionMatches(true, i, "http://", 0, 7)
                || text.regionMatches(true, i, "https://", 0, 8)
                || (text.startsWith("www.", i) && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1))));
        int k = i;
        while (address && k < text.length() && isAddressUnit(text.charAt(k))) {
            k++;
        }
        return k;
    }

    private static boolean isAddressUnit(char c) {
        return c > ' ' && c < 0x7F && c != '<' && c != '>' && c != '"';
    }
}
