package io.newswatch.classifier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text to classify.
 *
 * @param title empty when there is none
 * @param body plain text, empty when only a headline is known
 * @param language as stated by the source; only a hint for texts that are too short to tell
 * @param publishedAt decides who held which office; null means unknown and is never replaced by "now"
 */
public record Document(
        String title,
        String body,
        @Nullable String language,
        @Nullable Instant publishedAt) {
    public Document {
        if (title == null || body == null) {
            throw new IllegalArgumentException("A document has a title and a body; either may be empty, neither null");
        }
    }
}
