package io.newswatch.contract;

import org.jspecify.annotations.Nullable;

/**
 * What became of an article after readers were alerted about it.
 *
 * @param kind {@code revised}: it says something else now; {@code withdrawn}: it was taken back; {@code level}: it is
 *     judged otherwise
 * @param alertId the alert that is corrected
 * @param articleId the article
 * @param revision the revision that corrects
 * @param was the level that the alert told of
 * @param is the level now; null when the article was withdrawn
 */
public record Correction(
        String kind,
        String alertId,
        String articleId,
        int revision,
        Level was,
        @Nullable Level is) {}
