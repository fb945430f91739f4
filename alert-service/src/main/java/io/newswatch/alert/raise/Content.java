package io.newswatch.alert.raise;

import io.newswatch.contract.Classification;
import io.newswatch.contract.DateTrust;
import io.newswatch.contract.SourceRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The rest of a classified article: its texts, where it came from, and the evidence. */
public record Content(
        Texts texts,
        @Nullable String url,
        SourceRef source,
        @Nullable Instant publishedAt,
        DateTrust dateTrust,
        Instant firstSeenAt,
        Classification classification) {
    private static final int LONGEST_TITLE = 300;

    /** What was said. */
    public record Texts(String title, @Nullable String summary, String body) {}

    /** A title to show: of an untitled article the beginning of its text. */
    public String shownTitle() {
        var title = texts.title().isBlank() ? texts.body().strip() : texts.title();
        return Excerpts.shortened(title, LONGEST_TITLE);
    }
}
