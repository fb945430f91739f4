package io.newswatch.ingest.wiring;

import io.newswatch.ingest.feed.DueWork;
import io.newswatch.ingest.feed.ReadSource;
import io.newswatch.ingest.feed.Reading;
import io.newswatch.ingest.feed.ReadingQueue;
import io.newswatch.ingest.page.PageQueue;
import io.newswatch.ingest.page.PageVisit;
import io.newswatch.ingest.page.VisitPage;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads sources and visits pages from start to stop. */
@Startup
@ApplicationScoped
class PollerThreads {
    private final IngestConfig config;
    private final DueWork<Reading> readings;
    private final DueWork<PageVisit> visits;

    PollerThreads(
            IngestConfig config, ReadingQueue queue, ReadSource readSource, PageQueue pages, VisitPage visitPage) {
        this.config = config;
        this.readings =
                new DueWork<>("poller", queue::takeDue, readSource::read, config.parallelFetches(), config.pollTick());
        this.visits =
                new DueWork<>("visitor", pages::takeDue, visitPage::visit, config.parallelVisits(), config.pollTick());
    }

    @PostConstruct
    void start() {
        if (config.polling()) {
            readings.start();
            visits.start();
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        if (config.polling()) {
            readings.stop();
            visits.stop();
        }
    }
}
