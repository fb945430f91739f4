package io.newswatch.console.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An alert over one channel, in short; {@code finishedAt} when it was delivered, or given up. */
public record Sent(String channel, String state, @Nullable Instant finishedAt) {}
