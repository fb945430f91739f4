package io.newswatch.ingest.feed;

import java.time.Duration;

/**
 * What one reading brought.
 *
 * @param articles entries that were taken in, duplicates included
 * @param fresh those of them that said something new
 */
public record ReadReport(FetchOutcome outcome, int articles, int fresh, Duration took, Change change) {}
