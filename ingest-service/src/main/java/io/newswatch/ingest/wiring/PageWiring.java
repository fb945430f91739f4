package io.newswatch.ingest.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswatch.edge.outbound.OutboundHttp;
import io.newswatch.edge.outbound.OutboundLimits;
import io.newswatch.edge.outbound.UserAgent;
import io.newswatch.ingest.article.ArticleStore;
import io.newswatch.ingest.feed.WantedArticles;
import io.newswatch.ingest.fulltext.FetchFullText;
import io.newswatch.ingest.fulltext.FullText;
import io.newswatch.ingest.fulltext.HostPace;
import io.newswatch.ingest.fulltext.http.HttpPages;
import io.newswatch.ingest.fulltext.http.HttpRobots;
import io.newswatch.ingest.fulltext.metrics.CountedFullText;
import io.newswatch.ingest.fulltext.robots.Robots;
import io.newswatch.ingest.metrics.FetchSpans;
import io.newswatch.ingest.page.PageQueue;
import io.newswatch.ingest.page.TakeFound;
import io.newswatch.ingest.page.VisitPage;
import io.newswatch.ingest.page.WantPages;
import io.newswatch.ingest.postgres.Database;
import io.newswatch.ingest.postgres.HostLimits;
import io.newswatch.ingest.postgres.PostgresPageQueue;
import io.newswatch.ingest.rawpage.KeepPages;
import io.newswatch.ingest.rawpage.RawPages;
import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.ReadingLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** Makes the parts that know nothing of CDI: articles and their pages. */
@Singleton
class PageWiring {
    private static final int MOST_REDIRECTS = 5;
    private static final int LARGEST_ROBOTS = 512 << 10;
    private static final int MOST_LINKS = 1_000;
    private static final int LONGEST_TEXT = 1 << 20;
    /** The file that permits a page, redirections of both, and the database. */
    private static final int LEASE_IN_DEADLINES = 8;

    @Produces
    @Singleton
    FullText fullText(
            OutboundHttp http,
            Robots robots,
            RawPages kept,
            PageConfig config,
            MeterRegistry registry,
            InstantSource clock) {
        var largest = config.largest().asLongValue();
        var pages = new HttpPages(http, config.deadline(), largest, clock);
        var reader = DocumentReader.within(new ReadingLimits((int) largest, MOST_LINKS, LONGEST_TEXT));
        // The queue spaces visits already, for all replicas together.
        var pace = new HostPace(Duration.ZERO, config.deadline());
        return new CountedFullText(
                new FetchFullText(pages, robots, pace, reader, new KeepPages(kept), clock), registry);
    }

    @Produces
    @Singleton
    Robots robots(OutboundHttp http, UserAgent userAgent, PageConfig config, InstantSource clock) {
        var files = new HttpRobots(http, new OutboundLimits(config.deadline(), LARGEST_ROBOTS, MOST_REDIRECTS));
        return new Robots(files, userAgent.product(), clock);
    }

    @Produces
    @Singleton
    PageQueue pageQueue(Database database, PageConfig pages, IngestConfig config, InstantSource clock) {
        var hosts = new HostLimits(pages.perHost(), pages.spacing(), config.spaceLocalHosts());
        var leaseFor = pages.deadline().multipliedBy(LEASE_IN_DEADLINES);
        return new PostgresPageQueue(database, hosts, leaseFor, pages.patience(), clock);
    }

    @Produces
    @Singleton
    WantedArticles wantedArticles(PageQueue queue, IngestConfig config) {
        return new WantPages(queue, config.mostPagesAtFirst());
    }

    @Produces
    @Singleton
    VisitPage visitPage(
            FullText fullText,
            ArticleStore store,
            PageQueue queue,
            VisitPage.Observer observer,
            FetchSpans spans,
            InstantSource clock) {
        FullText timed = (address, said) -> spans.timed(() -> fullText.of(address, said));
        return new VisitPage(timed, new TakeFound(store, observer, clock), queue, observer, clock);
    }
}
