package io.newswatch.ingest.wiring;

import io.newswatch.ingest.feed.PollSources;
import io.newswatch.ingest.feed.ReadSource;
import io.newswatch.ingest.feed.ReadingQueue;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads sources from start to stop. */
@Startup
@ApplicationScoped
class PollerThreads {
    private final IngestConfig config;
    private final PollSources poller;

    PollerThreads(IngestConfig config, ReadingQueue queue, ReadSource readSource) {
        this.config = config;
        this.poller = new PollSources(queue, readSource, config.parallelFetches(), config.pollTick());
    }

    @PostConstruct
    void start() {
        if (config.polling()) {
            poller.start();
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        if (config.polling()) {
            poller.stop();
        }
    }
}
