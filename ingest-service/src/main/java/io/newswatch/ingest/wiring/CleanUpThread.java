package io.newswatch.ingest.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswatch.ingest.article.StoreUnavailableException;
import io.newswatch.ingest.postgres.Database;
import io.newswatch.ingest.postgres.ExpiredRows;
import io.newswatch.ingest.retention.CleanUp;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Removes what is old, from start to stop. */
@Startup
@ApplicationScoped
class CleanUpThread {
    private static final Logger LOG = Logger.getLogger(CleanUpThread.class);
    /** A start has other things to do; a service that is started often is cleaned nevertheless. */
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);

    private final CleanUp cleanUp;
    private final RetentionConfig config;
    private final MeterRegistry registry;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clean-up").factory());

    CleanUpThread(
            Database database,
            RetentionConfig config,
            RawPageConfig rawPages,
            MeterRegistry registry,
            InstantSource clock) {
        this.config = config;
        this.registry = registry;
        var removals = List.of(
                ExpiredRows.articles(database, config.articles()),
                ExpiredRows.pages(database, config.pages()),
                ExpiredRows.hosts(database),
                ExpiredRows.rawPages(database, rawPages.keepFor()),
                ExpiredRows.rawPagesBeyond(database, rawPages.keepAtMost().asLongValue()),
                ExpiredRows.rawContent(database));
        this.cleanUp = new CleanUp(removals, this::removed, clock);
    }

    @PostConstruct
    void start() {
        long pause = config.sweepEvery().toMillis();
        var unused = thread.scheduleWithFixedDelay(
                this::run, Math.min(pause, FIRST_PAUSE.toMillis()), pause, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void run() {
        try {
            cleanUp.run();
        } catch (StoreUnavailableException e) {
            LOG.warnf("Nothing is removed this time: %s", e.getMessage());
        } catch (RuntimeException e) {
            // A scheduled task that throws is never run again.
            LOG.error("Removing what is old failed; trying again later", e);
        }
    }

    private void removed(String what, int count) {
        registry.counter("newswatch.removed", "what", what).increment(count);
        LOG.infof("Old rows removed: what=%s rows=%d", what, count);
    }
}
