package io.newswatch.alert.archive;

import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article of the archive as lists show it.
 *
 * @param title null when the article was withdrawn
 * @param level the highest level of any watch
 * @param score the score that goes with the level, 0..1
 * @param withdrawnAt when the article was taken back, if it was
 */
public record KeptArticle(
        String id,
        int revision,
        @Nullable String url,
        @Nullable String title,
        @Nullable String summary,
        String language,
        String genre,
        Level level,
        double score,
        List<String> actors,
        List<String> topics,
        Source source,
        Times times,
        @Nullable Instant withdrawnAt) {
    public KeptArticle {
        actors = List.copyOf(actors);
        topics = List.copyOf(topics);
    }

    /** Where it came from, as far as known. */
    public record Source(@Nullable String id, @Nullable String name) {}

    /** When it was published, as the source says, and when we first saw it. */
    public record Times(@Nullable Instant publishedAt, Instant firstSeenAt) {}
}
