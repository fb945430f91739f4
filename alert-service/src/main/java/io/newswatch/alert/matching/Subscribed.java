package io.newswatch.alert.matching;

import java.time.Instant;

/**
 * A subscription as matching sees it.
 *
 * @param activeSince articles ingested before never alert it
 */
public record Subscribed(String id, String name, String ownerId, Instant activeSince, Criteria criteria) {}
