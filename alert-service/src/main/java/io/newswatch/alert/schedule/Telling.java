package io.newswatch.alert.schedule;

import io.newswatch.contract.Level;
import java.time.Instant;

/**
 * What there is to tell.
 *
 * @param correction of something that was told before, which no budget keeps back
 * @param at when it was raised
 */
public record Telling(boolean correction, Level level, Instant at) {}
