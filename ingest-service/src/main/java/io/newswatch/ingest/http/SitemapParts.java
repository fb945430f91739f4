package io.newswatch.ingest.http;

import io.newswatch.ingest.feed.FetchOutcome;
import io.newswatch.ingest.feed.Found;
import io.newswatch.ingest.feed.Reading;
import io.newswatch.ingest.feed.SitemapMemory;
import io.newswatch.ingest.feed.Validators;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Reads the sitemaps of an index that are due, so many at a time; the rest is due the next time. Of indexes in an index
 * {@link SitemapWalk} follows one level more.
 */
final class SitemapParts {
    private final Documents documents;
    private final BiFunction<Answer.Document, Reading, Found> parser;
    private final SitemapMemory memory;
    private final FetchLimits limits;
    private final InstantSource clock;

    SitemapParts(
            Documents documents,
            BiFunction<Answer.Document, Reading, Found> parser,
            SitemapMemory memory,
            FetchLimits limits,
            InstantSource clock) {
        this.documents = documents;
        this.parser = parser;
        this.memory = memory;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param end of the whole reading */
    FetchOutcome read(List<Found.Part> parts, Answer.Document index, Reading reading, Instant end) {
        var source = reading.source();
        var due = new DueSitemaps(memory.of(source.id()), source.addedAt().minus(limits.freshFor()), clock.instant());
        return new SitemapWalk(
                        part -> documents.get(part.address(), Validators.NONE, end),
                        document -> parser.apply(document, reading),
                        due,
                        reading,
                        limits.mostSitemaps())
                .from(parts, index);
    }
}
