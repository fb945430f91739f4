package io.newswatch.reader.text;

import java.util.OptionalInt;

/**
 * Which characters a text may have: all but control characters (U+0000 to U+001F except tab, line feed and carriage
 * return, and U+007F) and halves of surrogate pairs. A push that has one is refused, so that its sender hears of it; in
 * what we read ourselves they become spaces, because nobody would.
 */
public final class TextRules {
    private TextRules() {}

    /** The place of the first character that is not allowed. */
    public static OptionalInt firstForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isForbidden(text, i)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** The text with a space for each character that is not allowed. */
    public static String clean(String text) {
        if (firstForbidden(text).isEmpty()) {
            return text;
        }
        var cleaned = new StringBuilder(text);
        for (int i = 0; i < cleaned.length(); i++) {
            if (isForbidden(cleaned, i)) {
                cleaned.setCharAt(i, ' ');
            }
        }
        return cleaned.toString();
    }

    /** One line: every run of white space is one space. */
    public static String oneLine(String text) {
        var line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00a0') {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().stripTrailing();
    }

    /** Several lines, with line feeds only between them. */
    public static String lines(String text) {
        var unix = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return unix.strip();
    }

    private static boolean isForbidden(CharSequence text, int at) {
        char c = text.charAt(at);
        if (c < ' ') {
            return c != '\t' && c != '\n' && c != '\r';
        }
        if (!Character.isSurrogate(c)) {
            return c == 0x7f;
        }
        return Character.isHighSurrogate(c)
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
}
