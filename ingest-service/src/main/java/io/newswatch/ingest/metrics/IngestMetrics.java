package io.newswatch.ingest.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.newswatch.contract.Origin;
import io.newswatch.ingest.article.Draft;
import io.newswatch.ingest.article.Taken;
import io.newswatch.ingest.feed.Change;
import io.newswatch.ingest.feed.FetchOutcome;
import io.newswatch.ingest.feed.ReadReport;
import io.newswatch.ingest.source.FailureKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The counters and timers that dashboards and alarms rely on. */
@ApplicationScoped
public class IngestMetrics {
    private static final String ARTICLES = "newswatch.articles";

    private final MeterRegistry registry;
    private final Timer ingest;
    private final Timer fetch;
    private final Timer parse;

    IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.ingest = stage(registry, "ingest");
        this.fetch = stage(registry, "fetch");
        this.parse = stage(registry, "parse");
        // A counter that appears with its first rejection or refusal has no increase that an alarm could see.
        rejected(0);
        announcementsRefused();
    }

    /** Counts what became of drafts once that is durable. */
    public void taken(List<Draft> drafts, List<Taken> taken) {
        for (int i = 0; i < drafts.size(); i++) {
            count(drafts.get(i).said().origin(), name(taken.get(i).verdict()), 1);
        }
    }

    /** Counts items that were refused; what does not say what it is counts as live. */
    public void rejected(int items) {
        count(Origin.LIVE, "rejected", items);
    }

    /** Counts a revision that the broker will never take. */
    public void refusedByBroker() {
        announcementsRefused().increment();
    }

    /** Notes how long one revision took from its arrival to the broker. */
    public void ingested(Duration duration) {
        ingest.record(duration);
    }

    /** Notes how long one reading of a source took. */
    public void fetched(Duration duration) {
        fetch.record(duration);
    }

    /** Notes how long it took to take one document apart. */
    public void parsed(Duration duration) {
        parse.record(duration);
    }

    /** Counts how one reading of a source ended, and whether that broke or mended it. */
    public void read(ReadReport report) {
        var outcome =
                switch (report.outcome()) {
                    case FetchOutcome.Fetched fetched -> "fetched";
                    case FetchOutcome.NotModified same -> "not-modified";
                    case FetchOutcome.Gone gone -> FailureKind.GONE.id();
                    case FetchOutcome.Failed failed -> failed.kind().id();
                };
        registry.counter("newswatch.source.readings", "outcome", outcome).increment();
        if (report.change() != Change.NONE) {
            registry.counter("newswatch.source.changes", "to", report.change().id())
                    .increment();
        }
    }

    private Counter announcementsRefused() {
        return registry.counter("newswatch.announcements.refused");
    }

    private void count(Origin origin, String status, int items) {
        registry.counter(ARTICLES, "origin", name(origin), "status", status).increment(items);
    }

    private static Timer stage(MeterRegistry registry, String stage) {
        return Timer.builder("newswatch.stage")
                .tag("stage", stage)
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(10),
                        Duration.ofMillis(25),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30))
                .register(registry);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
