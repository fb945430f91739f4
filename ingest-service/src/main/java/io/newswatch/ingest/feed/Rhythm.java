package io.newswatch.ingest.feed;

import io.newswatch.reader.document.PollingHints;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the next reading of a source depends on besides the last outcome.
 *
 * @param pollEvery as an operator set it
 * @param medianGap between its latest articles
 * @param lastArticleAt the date of the newest
 * @param hints what the publisher wishes
 */
public record Rhythm(
        @Nullable Duration pollEvery,
        @Nullable Duration medianGap,
        @Nullable Instant lastArticleAt,
        int failuresInARow,
        PollingHints hints) {}
