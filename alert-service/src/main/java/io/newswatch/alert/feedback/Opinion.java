package io.newswatch.alert.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one reader said of one alert; their last word counts.
 *
 * @param note in their own words
 */
public record Opinion(
        String alertId,
        String personId,
        Verdict verdict,
        @Nullable String note,
        Instant givenAt) {}
