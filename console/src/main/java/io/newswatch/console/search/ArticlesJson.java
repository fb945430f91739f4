package io.newswatch.console.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What alert-service finds in the archive.
 *
 * @param searchedTo how far back a search by words looked before it had enough to do
 */
record ArticlesJson(
        List<Article> items,
        @Nullable String next,
        @Nullable Instant searchedTo) {
    ArticlesJson {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** An article in short. */
    record Article(
            String id,
            @Nullable String url,
            @Nullable String title,
            @Nullable String summary,
            String language,
            String genre,
            String level,
            List<String> actors,
            List<String> topics,
            @Nullable Source source,
            @Nullable Instant publishedAt,
            Instant firstSeenAt,
            @Nullable Instant withdrawnAt) {
        Article {
            actors = actors == null ? List.of() : List.copyOf(actors);
            topics = topics == null ? List.of() : List.copyOf(topics);
        }
    }

    /** Who published it. */
    record Source(@Nullable String id, @Nullable String name) {}
}
