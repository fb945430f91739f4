package io.newswatch.reader.page.body;

/** Whether a text looks as if it were in sentences, by the punctuation of many scripts. */
final class Sentences {
    private static final String ENDS = ".!?…。！？．؟۔।॥։።᠃။៕";
    private static final String CLOSING = "\"'»”’›)]）」』】）*";

    private Sentences() {}

    static boolean isEnded(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (ENDS.indexOf(c) >= 0) {
                return true;
            }
            if (CLOSING.indexOf(c) < 0 && !Character.isWhitespace(c)) {
                return false;
            }
        }
        return false;
    }

    /** Thai ends its sentences with a blank, so nothing can be asked of its punctuation. */
    static boolean hasNoPunctuation(String text) {
        for (int i = 0; i < Math.min(text.length(), 40); i++) {
            char c = text.charAt(i);
            if (c >= 0x0e00 && c <= 0x0eff) {
                return true;
            }
        }
        return false;
    }
}
