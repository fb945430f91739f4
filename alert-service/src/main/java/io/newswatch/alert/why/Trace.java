package io.newswatch.alert.why;

import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What this service knows of an article.
 *
 * @param booked what the books say of its newest revision
 * @param kept what the archive keeps of it, if it got that far
 */
public record Trace(String articleId, Booked booked, Optional<Kept> kept) {

    /**
     * The row of the books.
     *
     * @param outcome what became of the event: {@code below archived matched silent withdrawn}
     */
    public record Booked(int revision, Level level, double score, String outcome, Instant classifiedAt) {}

    /** What the archive keeps. */
    public record Kept(
            @Nullable String title,
            @Nullable String url,
            String origin,
            Instant firstSeenAt,
            Instant ingestedAt,
            @Nullable Instant withdrawnAt) {}
}
