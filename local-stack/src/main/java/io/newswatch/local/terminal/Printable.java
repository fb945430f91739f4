package io.newswatch.local.terminal;

import org.jspecify.annotations.Nullable;

/** Text of strangers made fit for a terminal: it could carry escape sequences or turn the writing direction round. */
public final class Printable {
    private Printable() {}

    /** The text on one line. */
    public static String line(@Nullable String text) {
        return text == null ? "" : clean(text, false).strip();
    }

    /** The text with its line breaks. */
    public static String block(String text) {
        return clean(text, true);
    }

    /** The text on one line of at most {@code width} characters. */
    public static String line(@Nullable String text, int width) {
        var line = line(text);
        if (line.codePointCount(0, line.length()) <= width) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static String clean(String text, boolean keepBreaks) {
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' && keepBreaks) {
                clean.append('\n');
            } else if (c == '\n' || c == '\t' || c == '\r') {
                clean.append(' ');
            } else if (!isUnfit(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    private static boolean isUnfit(int c) {
        return Character.getType(c) == Character.CONTROL || isDirectionOverride(c);
    }

    private static boolean isDirectionOverride(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
