package io.newswatch.reader.page.outline;

/**
 * How much a text says, about the same for the same content in every script: letters of an alphabet weigh one, syllables
 * two, ideographs three; blanks and punctuation, which some scripts do without, nothing.
 */
public final class Weight {
    private Weight() {}

    /** Of a whole text. */
    public static int of(CharSequence text) {
        int weight = 0;
        for (int i = 0; i < text.length(); i++) {
            weight += of(text.charAt(i));
        }
        return weight;
    }

    /** Of one character. */
    public static int of(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? 1 : 0;
        }
        if (c >= 0x3040 && c <= 0x30ff) {
            return 2;
        }
        if (c >= 0x3400 && c <= 0x9fff) {
            return 3;
        }
        if (c >= 0xac00 && c <= 0xd7a3) {
            return 2;
        }
        return Character.isLetterOrDigit(c) || isMark(c) ? 1 : 0;
    }

    // The vowels of Indic scripts and of Thai.
    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.COMBINING_SPACING_MARK || type == Character.NON_SPACING_MARK;
    }
}
