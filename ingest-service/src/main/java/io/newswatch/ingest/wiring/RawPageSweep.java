package io.newswatch.ingest.wiring;

import io.newswatch.ingest.article.StoreUnavailableException;
import io.newswatch.ingest.rawpage.RawPages;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Removes kept pages that are too old or too many, from start to stop. */
@Startup
@ApplicationScoped
class RawPageSweep {
    private static final Logger LOG = Logger.getLogger(RawPageSweep.class);

    private final RawPages pages;
    private final RawPageConfig config;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("raw-page-sweep").factory());

    RawPageSweep(RawPages pages, RawPageConfig config, InstantSource clock) {
        this.pages = pages;
        this.config = config;
        this.clock = clock;
    }

    @PostConstruct
    void start() {
        long pause = config.sweepEvery().toMillis();
        var unused = thread.scheduleWithFixedDelay(this::sweep, pause, pause, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void sweep() {
        try {
            int gone = pages.forget(
                    clock.instant().minus(config.keepFor()), config.keepAtMost().asLongValue());
            if (gone > 0) {
                LOG.infof("Kept pages removed: pages=%d", gone);
            }
        } catch (StoreUnavailableException e) {
            LOG.warnf("Kept pages are not looked at this time: %s", e.getMessage());
        } catch (RuntimeException e) {
            // A scheduled task that throws is never run again.
            LOG.error("Removing kept pages failed; trying again later", e);
        }
    }
}
