package io.newswatch.alert.raise;

/** Cuts texts for people to read, never through a character. */
final class Excerpts {
    /** Units of context on each side of a piece of evidence. */
    private static final int CONTEXT = 120;

    private Excerpts() {}

    /** The text's first {@code longest} units, with an ellipsis when something was cut. */
    static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, whole(text, longest - 1)) + "…";
    }

    /** The text before {@code start}, from the beginning of the sentence when that is near. */
    static String before(String text, int start) {
        var earliest = whole(text, Math.max(0, start - CONTEXT));
        for (int i = start; i > earliest; i--) {
            if (endsSentence(text, i - 1)) {
                return text.substring(i, start).stripLeading();
            }
        }
        return earliest == 0 ? text.substring(0, start) : "…" + fromWord(text.substring(earliest, start));
    }

    /** The text after {@code end}, to the end of the sentence when that is near. */
    static String after(String text, int end) {
        var latest = whole(text, Math.min(text.length(), end + CONTEXT));
        for (int i = end; i < latest; i++) {
            if (endsSentence(text, i)) {
                return text.substring(end, i + 1).stripTrailing();
            }
        }
        return latest == text.length() ? text.substring(end) : toWord(text.substring(end, latest)) + "…";
    }

    /** Good enough for context: an abbreviation only makes the excerpt shorter. */
    private static boolean endsSentence(String text, int at) {
        return switch (text.charAt(at)) {
            case '\n', '。', '！', '？', '।' -> true;
            case '.', '!', '?' -> at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
            default -> false;
        };
    }

    private static String fromWord(String window) {
        return window.substring(window.indexOf(' ') + 1);
    }

    private static String toWord(String window) {
        var space = window.lastIndexOf(' ');
        return space < 0 ? window : window.substring(0, space);
    }

    /** The nearest place at or before {@code at} that is not inside a surrogate pair. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
