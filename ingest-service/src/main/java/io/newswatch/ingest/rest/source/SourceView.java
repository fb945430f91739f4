package io.newswatch.ingest.rest.source;

import io.newswatch.ingest.source.ListedSource;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A source as answers show it: what was set up, and how it fares. */
record SourceView(
        String id,
        String url,
        String kind,
        String name,
        @Nullable String language,
        @Nullable String country,
        @Nullable String tier,
        boolean fullText,
        boolean enabled,
        @Nullable Duration pollEvery,
        Instant addedAt,
        @Nullable Instant lastSuccessAt,
        @Nullable String lastFailure,
        int failuresInARow,
        @Nullable Instant nextPollAt,
        int articles24h,
        @Nullable Duration medianGap,
        @Nullable Instant silentSince) {

    static SourceView of(ListedSource listed, Instant now) {
        var source = listed.source();
        var health = listed.health();
        return new SourceView(
                source.id().value(),
                source.url().toString(),
                source.kind().text(),
                source.name(),
                source.language(),
                source.country(),
                source.tier(),
                source.fullText(),
                source.enabled(),
                source.pollEvery(),
                source.addedAt(),
                health.lastSuccessAt(),
                health.lastFailure(),
                health.failuresInARow(),
                health.nextPollAt(),
                health.articles24h(),
                health.medianGap(),
                health.silentSince(now));
    }
}
