package io.newswatch.reader.document;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One article as a document tells of it, in plain text.
 *
 * @param url absolute, unless nothing said where the document came from
 * @param guid what the publisher calls it
 * @param title empty when there is none
 * @param content the article's text, when the document has more than a summary
 * @param publishedAt null when the document does not say, or says it in a way nobody understands
 */
public record Item(
        @Nullable String url,
        @Nullable String guid,
        String title,
        @Nullable String summary,
        @Nullable String content,
        @Nullable String language,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        List<String> authors) {
    public Item {
        authors = List.copyOf(authors);
    }

    /** The most of the article that the document has: its content, else the summary, else nothing. */
    public String body() {
        return content != null ? content : Objects.requireNonNullElse(summary, "");
    }
}
