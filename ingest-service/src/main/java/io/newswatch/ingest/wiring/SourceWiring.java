package io.newswatch.ingest.wiring;

import io.newswatch.edge.outbound.OutboundHttp;
import io.newswatch.edge.outbound.TargetPolicy;
import io.newswatch.ingest.article.ArticleStore;
import io.newswatch.ingest.feed.Consequences;
import io.newswatch.ingest.feed.FeedParser;
import io.newswatch.ingest.feed.FeedReader;
import io.newswatch.ingest.feed.FirstReading;
import io.newswatch.ingest.feed.Intake;
import io.newswatch.ingest.feed.Pauses;
import io.newswatch.ingest.feed.ReadSource;
import io.newswatch.ingest.feed.ReadingQueue;
import io.newswatch.ingest.feed.RefreshPolicy;
import io.newswatch.ingest.feed.SourceDocuments;
import io.newswatch.ingest.feed.WantedArticles;
import io.newswatch.ingest.folder.FolderReader;
import io.newswatch.ingest.http.FetchLimits;
import io.newswatch.ingest.http.HttpSourceReader;
import io.newswatch.ingest.metrics.FetchSpans;
import io.newswatch.ingest.metrics.IngestMetrics;
import io.newswatch.ingest.metrics.TimedParser;
import io.newswatch.ingest.postgres.Database;
import io.newswatch.ingest.postgres.HostLimits;
import io.newswatch.ingest.postgres.PostgresReadingQueue;
import io.newswatch.ingest.postgres.PostgresSourceStore;
import io.newswatch.ingest.postgres.SitemapRows;
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
        return new SourceRules(targets, config.filesBelow(), config.shortestPause(), config.longestPause());
    }

    @Produces
    @Singleton
    HostLimits hostLimits(IngestConfig config) {
        return new HostLimits(config.readingsPerHost(), config.hostSpacing(), config.spaceLocalHosts());
    }

    @Produces
    @Singleton
    ReadingQueue readingQueue(Database database, HostLimits hosts, IngestConfig config, InstantSource clock) {
        var leaseFor = config.fetchDeadline().multipliedBy(LEASE_IN_DEADLINES);
        return new PostgresReadingQueue(database, hosts, leaseFor, clock);
    }

    @Produces
    @Singleton
    FeedParser feedParser(IngestConfig config, IngestMetrics metrics) {
        var taken = new ReadingLimits((int) config.largestFeed().asLongValue(), MOST_ENTRIES, LONGEST_TEXT);
        return new TimedParser(new SourceDocuments(DocumentReader.within(taken)), metrics);
    }

    @Produces
    @Singleton
    FeedReader feedReader(
            OutboundHttp http,
            FeedParser parser,
            Database database,
            IngestConfig config,
            FetchSpans spans,
            InstantSource clock) {
        var largest = config.largestFeed().asLongValue();
        var folders = new FolderReader(config.filesBelow(), parser, largest);
        var limits = new FetchLimits(
                config.fetchDeadline(), largest, config.parsedAtOnce(), config.mostSitemaps(), config.freshFor());
        var web = new HttpSourceReader(http, parser, new SitemapRows(database), limits, clock);
        return reading -> spans.timed(
                () -> "file".equals(reading.address().getScheme()) ? folders.read(reading) : web.read(reading));
    }

    @Produces
    @Singleton
    Consequences consequences(IngestConfig config) {
        var pauses = new Pauses(
                config.shortestPause(), config.usualPause(), config.longestPause(), config.longestAskedPause());
        return new Consequences(
                new RefreshPolicy(pauses, RandomGenerator.getDefault()),
                config.movesStandFor(),
                config.failuresToBreak());
    }

    @Produces
    @Singleton
    Intake intake(ArticleStore store, WantedArticles wanted, ReadSource.Observer observer) {
        return new Intake(store, wanted, observer);
    }

    @Produces
    @Singleton
    ReadSource readSource(
            FeedReader reader,
            Intake intake,
            ReadingQueue queue,
            Consequences consequences,
            ReadSource.Observer observer,
            InstantSource clock) {
        return new ReadSource(reader, intake, queue, consequences, observer, clock);
    }

    @Produces
    @Singleton
    FirstReading firstReading(ReadingQueue queue, ReadSource readSource) {
        return new FirstReading(queue, readSource);
    }
}
