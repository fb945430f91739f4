package io.newswatch.ingest.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswatch.ingest.metrics.SourceGauges;
import io.newswatch.ingest.source.SourceStore;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Keeps the gauges of the sources up to date from start to stop. */
@Startup
@ApplicationScoped
class GaugesThread {
    private static final Logger LOG = Logger.getLogger(GaugesThread.class);

    private final SourceGauges gauges;
    private final IngestConfig config;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("source-gauges").factory());

    GaugesThread(SourceStore store, MeterRegistry registry, IngestConfig config, InstantSource clock) {
        this.gauges = new SourceGauges(store, registry, clock);
        this.config = config;
    }

    @PostConstruct
    void start() {
        var every = config.gaugesEvery().toMillis();
        var unused = ticks.scheduleWithFixedDelay(this::refresh, 0, every, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        ticks.shutdownNow();
    }

    private void refresh() {
        try {
            gauges.refresh();
        } catch (RuntimeException e) {
            // They keep their last values; the database says elsewhere that it is away.
            LOG.warn("The gauges of the sources cannot be refreshed", e);
        }
    }
}
