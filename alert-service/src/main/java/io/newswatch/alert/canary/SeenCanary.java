package io.newswatch.alert.canary;

import java.time.Instant;

/**
 * A planted article that reached the matching of subscriptions.
 *
 * @param recognised whether the subscription matched that is there for planted articles; otherwise it goes no further
 */
public record SeenCanary(String articleId, Instant ingestedAt, boolean recognised) {}
