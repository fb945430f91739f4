package io.newswatch.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What may be done with an article, and from when. */
public record Rights(@Nullable String licence, @Nullable Instant embargoUntil) {}
