package io.newswatch.ingest.fulltext.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswatch.ingest.fulltext.FullText;
import io.newswatch.ingest.fulltext.FullTextOutcome;
import io.newswatch.reader.document.Item;
import java.net.URI;

/** Counts how attempts end: {@code newswatch_fulltext_total{outcome}}, {@code extracted} or the reason why not. */
public final class CountedFullText implements FullText {
    private final FullText fullText;
    private final MeterRegistry registry;

    public CountedFullText(FullText fullText, MeterRegistry registry) {
        this.fullText = fullText;
        this.registry = registry;
        // Shown from the start, so that "none so far" differs from "not counted".
        count("extracted", 0);
    }

    @Override
    public FullTextOutcome of(URI address, Item said) {
        var outcome = fullText.of(address, said);
        count(name(outcome), 1);
        return outcome;
    }

    private void count(String outcome, int attempts) {
        registry.counter("newswatch.fulltext", "outcome", outcome).increment(attempts);
    }

    private static String name(FullTextOutcome outcome) {
        return switch (outcome) {
            case FullTextOutcome.Extracted extracted -> "extracted";
            case FullTextOutcome.Beginning beginning -> beginning.reason().id();
            case FullTextOutcome.Kept kept -> kept.reason().id();
        };
    }
}
