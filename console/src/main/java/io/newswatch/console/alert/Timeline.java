package io.newswatch.console.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an article took each step on its way to the reader; null where it is not known. */
public record Timeline(
        @Nullable Instant publishedAt,
        @Nullable Instant firstSeenAt,
        @Nullable Instant ingestedAt,
        @Nullable Instant classifiedAt,
        @Nullable Instant raisedAt) {}
