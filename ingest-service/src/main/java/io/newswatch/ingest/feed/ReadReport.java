package io.newswatch.ingest.feed;

import java.time.Duration;

/**
 * What one reading brought.
 *
 * @param articles entries that were taken in, duplicates included
 * @param fresh those of them that said something new
 * @param wanted new addresses of articles whose pages are fetched next
 */
public record ReadReport(FetchOutcome outcome, int articles, int fresh, int wanted, Duration took, Change change) {}
