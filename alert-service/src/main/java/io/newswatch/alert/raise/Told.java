package io.newswatch.alert.raise;

import io.newswatch.contract.Level;

/**
 * An alert that a subscription was given before.
 *
 * @param updateNo its number within the story
 * @param level that it told of
 * @param reached whether somebody got it or will get it; only they have to hear that it was wrong
 */
public record Told(
        String alertId,
        String subscription,
        String subscriptionName,
        String story,
        int updateNo,
        String article,
        Level level,
        boolean reached) {}
