package io.newswatch.console.story;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What alert-service says of an article of the archive. */
record ArticleJson(
        String id,
        int revision,
        @Nullable String url,
        @Nullable String title,
        @Nullable String body,
        String language,
        String genre,
        String level,
        @Nullable Source source,
        @Nullable Instant publishedAt,
        Instant firstSeenAt,
        @Nullable Instant withdrawnAt,
        @Nullable Classification classification) {
    /** Who published it. */
    record Source(@Nullable String id, @Nullable String name) {}

    /** What the classifier said. */
    record Classification(
            @Nullable String timeliness,
            @Nullable Instant classifiedAt,
            List<Named> actors,
            List<Named> topics,
            List<Coverage> coverage) {
        Classification {
            actors = actors == null ? List.of() : List.copyOf(actors);
            topics = topics == null ? List.of() : List.copyOf(topics);
            coverage = coverage == null ? List.of() : List.copyOf(coverage);
        }
    }

    /** An actor, with how much the article is about it, or a topic with its score. */
    record Named(
            String id,
            @Nullable String name,
            @Nullable String label,
            @Nullable Double salience,
            @Nullable Double score) {}

    /** What the article is for one watch, and why. */
    record Coverage(
            String watch,
            String level,
            @JsonProperty("for") List<Reason> supporting,
            @JsonProperty("against") List<Reason> opposing) {
        Coverage {
            supporting = supporting == null ? List.of() : List.copyOf(supporting);
            opposing = opposing == null ? List.of() : List.copyOf(opposing);
        }
    }

    /** A piece of evidence. */
    record Reason(
            String kind,
            String field,
            int start,
            int end,
            String text,
            @Nullable String rule) {}
}
