package io.newswatch.ingest.wiring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswatch.ingest.article.ArticleStore;
import io.newswatch.ingest.article.StoreUnavailableException;
import io.newswatch.ingest.canary.PlantCanaries;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Plants canaries from start to stop, unless that is switched off. */
@Startup
@ApplicationScoped
class CanaryThread {
    private static final Logger LOG = Logger.getLogger(CanaryThread.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    /** How often a short stretch is looked at. */
    private static final int LOOKS = 10;

    private final ArticleStore store;
    private final Duration every;
    private final InstantSource clock;
    private final Counter planted;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("canary").factory());

    CanaryThread(ArticleStore store, CanaryConfig config, MeterRegistry registry, InstantSource clock) {
        this.store = store;
        this.every = config.every();
        this.clock = clock;
        this.planted = registry.counter("newswatch.canary.planted");
    }

    @PostConstruct
    void start() {
        if (every.isZero()) {
            LOG.info("No canaries are planted: newswatch.canary.every is 0");
            return;
        }
        var plant = new PlantCanaries(store, every, clock);
        var pause = Math.min(every.toMillis() / LOOKS + 1, LONGEST_PAUSE.toMillis());
        var unused = ticks.scheduleWithFixedDelay(() -> plant(plant), pause, pause, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        ticks.shutdownNow();
    }

    private void plant(PlantCanaries canaries) {
        try {
            if (canaries.plantIfDue()) {
                planted.increment();
            }
        } catch (StoreUnavailableException e) {
            LOG.debugf("A canary waits for the database: %s", e.getMessage());
        } catch (RuntimeException e) {
            // A scheduled task that throws is never run again.
            LOG.error("A canary could not be planted; trying again", e);
        }
    }
}
