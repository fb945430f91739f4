package io.newswatch.ingest.http;

import java.time.Duration;

/**
 * What one reading of a source may cost.
 *
 * @param deadline for one document, redirects and the last byte included
 * @param mostBytes of one document, counted after decompression
 * @param parsedAtOnce documents that are taken apart at the same time
 * @param mostSitemaps of an index in one reading
 * @param freshFor how old news may be
 */
public record FetchLimits(Duration deadline, long mostBytes, int parsedAtOnce, int mostSitemaps, Duration freshFor) {}
