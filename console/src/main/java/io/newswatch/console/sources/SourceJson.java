package io.newswatch.console.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What ingest-service says of a source. */
record SourceJson(
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
        @Nullable Instant addedAt,
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
        @Nullable Map<String, Integer> pageProblems24h) {

    /** A part of all sources. */
    record Part(List<SourceJson> items, @Nullable String next) {
        Part {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** What reading one at once brought. */
    record Reading(String outcome, @Nullable String problem, int articles, int fresh, int pages) {}

    /** What became of an imported list. */
    record Imported(int created, int known, int refused, List<Outline> items) {
        Imported {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** What became of one feed of an imported list. */
    record Outline(
            @Nullable String name,
            @Nullable String url,
            String status,
            @Nullable String problem) {}
}
