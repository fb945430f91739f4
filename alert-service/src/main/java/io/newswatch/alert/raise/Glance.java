package io.newswatch.alert.raise;

import io.newswatch.contract.Level;
import io.newswatch.contract.Origin;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As much of a classified article as tells whether the rest of it is needed. Most articles need no more.
 *
 */
public record Glance(
        String articleId, int revision, Origin origin, Instant ingestedAt, Instant classifiedAt, Labels labels) {
    public Glance {
        if (articleId.isBlank()) {
            throw new IllegalArgumentException("id must not be blank");
        }
        if (revision < 1) {
            throw new IllegalArgumentException("revision must be at least 1, not " + revision);
        }
    }

    /** What the classifier called it. */
    public record Labels(
            String language,
            String genre,
            List<String> actors,
            List<String> topics,
            List<String> sources,
            List<Reached> reached) {
        public Labels {
            actors = List.copyOf(actors);
            topics = List.copyOf(topics);
            sources = List.copyOf(sources);
            reached = List.copyOf(reached);
        }
    }

    /** The decision for one watch. */
    public record Reached(String watch, Level level, double score) {}

    /** The highest level of any watch, or null when no watch judged it. */
    public @Nullable Reached best() {
        return labels.reached().stream()
                .max(Comparator.comparing(Reached::level).thenComparingDouble(Reached::score))
                .orElse(null);
    }

    /** The highest level of any watch. */
    public Level level() {
        var best = best();
        return best == null ? Level.NONE : best.level();
    }

    /** The score that goes with {@link #level()}. */
    public double score() {
        var best = best();
        return best == null ? 0 : best.score();
    }
}
