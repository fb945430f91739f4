package io.newswatch.ingest.article;

import io.newswatch.contract.Origin;
import io.newswatch.contract.Rights;
import io.newswatch.contract.SourceRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says an article is: a push, or an entry of a feed, checked and in plain text.
 *
 * @param url as given; null when the article has none
 * @param updatedAt as stated; kept for people, it decides nothing
 */
public record Submission(
        @Nullable String url,
        @Nullable String guid,
        String title,
        String body,
        @Nullable String summary,
        @Nullable String language,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        List<String> authors,
        SourceRef source,
        @Nullable Rights rights,
        Origin origin) {
    public Submission {
        authors = List.copyOf(authors);
        if (title.isBlank() && body.isBlank()) {
            throw new IllegalArgumentException("An article needs a title or a body");
        }
        if (url == null && guid == null && body.isBlank()) {
            throw new IllegalArgumentException("An article needs a url, a guid or a body to be recognised by");
        }
    }
}
