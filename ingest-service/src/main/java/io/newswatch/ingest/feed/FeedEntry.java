package io.newswatch.ingest.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry as a feed has it, in plain text.
 *
 * @param link absolute
 * @param content the whole article when the feed offers it
 */
public record FeedEntry(
        @Nullable String link,
        @Nullable String guid,
        String title,
        @Nullable String summary,
        @Nullable String content,
        @Nullable String language,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        List<String> authors) {
    public FeedEntry {
        authors = List.copyOf(authors);
    }

    /** Whether it tells nothing but where the article is. */
    boolean isAddressOnly() {
        return link != null && title.isBlank() && summary == null && content == null;
    }
}
