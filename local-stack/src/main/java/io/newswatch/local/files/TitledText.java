package io.newswatch.local.files;

import java.util.Optional;

/**
 * A plain text told apart into title and body: the first line is the title when it is under 200 characters and more
 * text follows.
 */
record TitledText(Optional<String> title, String body) {
    private static final int TITLE_BELOW = 200;

    /** The text as it is, without blank lines around it. */
    static TitledText untitled(String text) {
        return new TitledText(Optional.empty(), trimmed(text));
    }

    static TitledText of(String text) {
        var trimmed = trimmed(text);
        int end = trimmed.indexOf('\n');
        if (end < 0) {
            return new TitledText(Optional.empty(), trimmed);
        }
        var first = trimmed.substring(0, end).strip();
        if (first.codePointCount(0, first.length()) >= TITLE_BELOW) {
            return new TitledText(Optional.empty(), trimmed);
        }
        return new TitledText(Optional.of(first), trimmed(trimmed.substring(end + 1)));
    }

    /** Of Markdown: the title without its heading marks. */
    TitledText withoutHeadingMarks() {
        return new TitledText(title.map(TitledText::withoutHeadingMarks), body);
    }

    private static String withoutHeadingMarks(String title) {
        var bare = title.replaceFirst("^#{1,6}\\s+", "")
                .replaceFirst("\\s+#+$", "")
                .strip();
        return bare.isEmpty() ? title : bare;
    }

    private static String trimmed(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
