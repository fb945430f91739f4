package io.newswatch.classify.rest;

import io.newswatch.classifier.Document;
import io.newswatch.edge.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A text that somebody wants classified. */
public record ClassifyRequest(
        @Nullable String title,
        @Nullable String text,
        @Nullable String language,
        @Nullable Instant publishedAt) {
    private static final int LARGEST_TEXT = 1024 * 1024;

    /** The document to classify; a problem when there is no text or too much of it. */
    Document toDocument() {
        var body = text == null ? "" : text;
        var heading = title == null ? "" : title;
        if (text == null && heading.isBlank()) {
            throw ProblemException.badField("/text", "is missing; send the text, or a title with an empty text");
        }
        // A character needs at most three bytes a UTF-16 unit, so that most texts need not be counted exactly.
        var units = (long) body.length() + heading.length();
        if (units > LARGEST_TEXT || (units * 3 > LARGEST_TEXT && bytes(body) + bytes(heading) > LARGEST_TEXT)) {
            throw ProblemException.tooLarge("A text may have 1 MiB at most, title included.");
        }
        return new Document(heading, body, language, publishedAt);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
