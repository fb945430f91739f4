package io.newswatch.reader.html;

/** Words gathered into lines and paragraphs, without a space or an empty line too many. */
final class Paragraphs {
    private final StringBuilder text = new StringBuilder();
    private int breaks;
    private boolean space;

    void words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                space = true;
            } else {
                separate();
                text.append(c);
            }
        }
    }

    /** Ends the line. */
    void line() {
        breaks = Math.min(2, breaks + 1);
    }

    /** Ends the paragraph, or of a list only the line. */
    void close(boolean item) {
        breaks = Math.max(breaks, item ? 1 : 2);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void separate() {
        if (!text.isEmpty()) {
            if (breaks > 0) {
                text.append("\n".repeat(breaks));
            } else if (space) {
                text.append(' ');
            }
        }
        breaks = 0;
        space = false;
    }
}
