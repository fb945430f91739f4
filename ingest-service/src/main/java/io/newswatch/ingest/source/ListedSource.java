package io.newswatch.ingest.source;

/** A source together with how it fares. */
public record ListedSource(Source source, SourceHealth health) {}
