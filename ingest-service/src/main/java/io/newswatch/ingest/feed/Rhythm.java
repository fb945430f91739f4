package io.newswatch.ingest.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the next reading of a source depends on besides the last outcome.
 *
 * @param pollEvery as an operator set it
 * @param medianGap between its latest articles
 */
public record Rhythm(@Nullable Duration pollEvery, @Nullable Duration medianGap, int failuresInARow) {}
