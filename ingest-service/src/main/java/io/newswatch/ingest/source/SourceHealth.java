package io.newswatch.ingest.source;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source fares.
 *
 * @param lastFailure what went wrong last, with its time; null when nothing ever did
 * @param nextPollAt null when it will not be read again by itself
 * @param articles24h articles first seen in the last 24 hours
 * @param medianGap between its latest articles; null while there are fewer than three
 * @param lastArticleAt the date of its newest article
 */
public record SourceHealth(
        @Nullable Instant lastSuccessAt,
        @Nullable String lastFailure,
        int failuresInARow,
        @Nullable Instant nextPollAt,
        int articles24h,
        @Nullable Duration medianGap,
        @Nullable Instant lastArticleAt) {
    private static final int UNUSUAL = 5;
    private static final Duration SHORTEST_SILENCE = Duration.ofHours(1);

    /** Since when it has been silent for unusually long: five median gaps, and an hour at least. */
    public @Nullable Instant silentSince(Instant now) {
        if (lastArticleAt == null || medianGap == null) {
            return null;
        }
        var unusual = medianGap.multipliedBy(UNUSUAL);
        var patience = unusual.compareTo(SHORTEST_SILENCE) > 0 ? unusual : SHORTEST_SILENCE;
        return lastArticleAt.plus(patience).isBefore(now) ? lastArticleAt : null;
    }
}
