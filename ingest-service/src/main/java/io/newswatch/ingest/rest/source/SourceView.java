package io.newswatch.ingest.rest.source;

import io.newswatch.ingest.source.ListedSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A source as answers show it: what was set up, and how it fares. */
record SourceView(
        String id,
        String url,
        String kind,
        @Nullable String linkPattern,
        String name,
        @Nullable String language,
        @Nullable String country,
        @Nullable String tier,
        boolean fullText,
        boolean enabled,
        @Nullable Duration pollEvery,
        Instant addedAt,
        String state,
        @Nullable Instant lastSuccessAt,
        @Nullable String lastFailure,
        @Nullable String failureKind,
        int failuresInARow,
        @Nullable Instant brokenSince,
        @Nullable Instant nextPollAt,
        int articles24h,
        @Nullable Duration medianGap,
        @Nullable Instant lastArticleAt,
        @Nullable Instant silentSince,
        @Nullable String readFrom,
        @Nullable String hub,
        Map<String, Integer> pageProblems24h) {

    static SourceView of(ListedSource listed, Instant now) {
        var source = listed.source();
        var health = listed.health();
        var trouble = health.trouble();
        return new SourceView(
                source.id().value(),
                source.url().toString(),
                source.kind().text(),
                source.linkPattern() == null ? null : source.linkPattern().text(),
                source.name(),
                source.language(),
                source.country(),
                source.tier(),
                source.fullText(),
                source.enabled(),
                source.pollEvery(),
                source.addedAt(),
                health.state(source.enabled(), now).id(),
                health.lastSuccessAt(),
                health.lastFailure(),
                trouble.kind() == null ? null : trouble.kind().id(),
                trouble.failuresInARow(),
                trouble.brokenSince(),
                source.enabled() ? health.nextPollAt() : null,
                health.articles24h(),
                health.medianGap(),
                health.flow().lastArticleAt(),
                source.enabled() ? health.flow().silentSince(now) : null,
                health.readFrom() == null ? null : health.readFrom().toString(),
                health.hub(),
                health.pageProblems24h());
    }
}
