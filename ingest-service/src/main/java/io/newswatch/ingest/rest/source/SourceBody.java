package io.newswatch.ingest.rest.source;

import org.jspecify.annotations.Nullable;

/** A source as an operator writes it. What is left out gets its default. */
record SourceBody(
        @Nullable String id,
        @Nullable String url,
        @Nullable String kind,
        @Nullable String linkPattern,
        @Nullable String name,
        @Nullable String language,
        @Nullable String country,
        @Nullable String tier,
        @Nullable Boolean fullText,
        @Nullable Boolean enabled,
        @Nullable String pollEvery) {}
