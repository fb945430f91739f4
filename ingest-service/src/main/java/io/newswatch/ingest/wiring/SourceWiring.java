package io.newswatch.ingest.wiring;

import io.newswatch.edge.outbound.OutboundHttp;
import io.newswatch.edge.outbound.OutboundLimits;
import io.newswatch.edge.outbound.TargetPolicy;
import io.newswatch.ingest.article.ArticleStore;
import io.newswatch.ingest.feed.DocumentFeedParser;
import io.newswatch.ingest.feed.FeedReader;
import io.newswatch.ingest.feed.ReadSource;
import io.newswatch.ingest.feed.ReadingQueue;
import io.newswatch.ingest.feed.RefreshPolicy;
import io.newswatch.ingest.http.HttpFeedReader;
import io.newswatch.ingest.postgres.Database;
import io.newswatch.ingest.postgres.PostgresReadingQueue;
import io.newswatch.ingest.postgres.PostgresSourceStore;
import io.newswatch.ingest.rest.source.SourceRules;
import io.newswatch.ingest.source.SourceStore;
import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.ReadingLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Makes the parts that know nothing of CDI: sources and their reading. */
@Singleton
class SourceWiring {
    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_ENTRIES = 10_000;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LEASE_IN_DEADLINES = 4;

    @Produces
    @Singleton
    SourceStore sourceStore(Database database, InstantSource clock) {
        return new PostgresSourceStore(database, clock);
    }

    @Produces
    @Singleton
    SourceRules sourceRules(TargetPolicy targets, IngestConfig config) {
        return new SourceRules(targets, config.shortestPause(), config.longestPause());
    }

    @Produces
    @Singleton
    ReadingQueue readingQueue(Database database, IngestConfig config, InstantSource clock) {
        return new PostgresReadingQueue(database, config.fetchDeadline().multipliedBy(LEASE_IN_DEADLINES), clock);
    }

    @Produces
    @Singleton
    FeedReader feedReader(OutboundHttp http, IngestConfig config, InstantSource clock) {
        var limits =
                new OutboundLimits(config.fetchDeadline(), config.largestFeed().asLongValue(), MOST_REDIRECTS);
        var taken = new ReadingLimits((int) config.largestFeed().asLongValue(), MOST_ENTRIES, LONGEST_TEXT);
        return new HttpFeedReader(http, new DocumentFeedParser(DocumentReader.within(taken)), limits, clock);
    }

    @Produces
    @Singleton
    RefreshPolicy refreshPolicy(IngestConfig config) {
        return new RefreshPolicy(
                config.shortestPause(), config.usualPause(), config.longestPause(), RandomGenerator.getDefault());
    }

    @Produces
    @Singleton
    ReadSource readSource(
            FeedReader reader,
            ArticleStore store,
            ReadingQueue queue,
            RefreshPolicy policy,
            ReadSource.Observer observer,
            InstantSource clock) {
        return new ReadSource(reader, store, queue, policy, observer, clock);
    }
}
