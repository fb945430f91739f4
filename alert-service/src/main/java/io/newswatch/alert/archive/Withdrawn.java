package io.newswatch.alert.archive;

import java.time.Instant;

/** An article that was taken back. */
public record Withdrawn(String articleId, int revision, Instant at) {}
