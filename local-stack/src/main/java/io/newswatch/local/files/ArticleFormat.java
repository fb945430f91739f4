package io.newswatch.local.files;

import java.util.Locale;
import java.util.Optional;

/** The forms in which a file holds articles. */
public enum ArticleFormat {
    /** One object, or an array of them. */
    JSON,
    /** One object a line. */
    NDJSON,
    /** Plain text. */
    TEXT,
    /** Markdown: plain text whose title may carry heading marks. */
    MARKDOWN,
    /** A web page. */
    HTML;

    /** By the ending of the file's name; empty when the ending says nothing. */
    static Optional<ArticleFormat> byName(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "json" -> Optional.of(JSON);
            case "ndjson", "jsonl" -> Optional.of(NDJSON);
            case "txt" -> Optional.of(TEXT);
            case "md", "markdown" -> Optional.of(MARKDOWN);
            case "html", "htm", "xhtml" -> Optional.of(HTML);
            default -> Optional.empty();
        };
    }

    /**
     * By what the text begins with, for standard input and names that say nothing. Objects are taken as one a line
     * when the first line is an object by itself and more follows.
     */
    static ArticleFormat byContent(String start) {
        var text = start.stripLeading();
        if (text.startsWith("[")) {
            return JSON;
        }
        if (text.startsWith("<")) {
            return HTML;
        }
        if (!text.startsWith("{")) {
            return TEXT;
        }
        var firstLine = text.lines().findFirst().orElse("").strip();
        return firstLine.length() < text.strip().length() && firstLine.endsWith("}") ? NDJSON : JSON;
    }
}
