package io.newswatch.classify.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.newswatch.contract.Classification;
import io.newswatch.contract.Level;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** What was classified, as metrics. */
@ApplicationScoped
class Counts {
    private final MeterRegistry meters;
    private final Timer stage;
    private final Counter deadLetters;
    private final DistributionSummary batches;
    private final Counter again;

    Counts(MeterRegistry meters) {
        this.meters = meters;
        this.stage = Timer.builder("newswatch.stage")
                .tag("stage", "classify")
                .description("Time that one article takes in this stage")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofNanos(100_000))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(meters);
        this.deadLetters = meters.counter("newswatch.classify.dead.lettered");
        this.batches = meters.summary("newswatch.classify.batch.records");
        this.again = meters.counter("newswatch.reclassified");
    }

    void took(long nanos) {
        stage.record(Duration.ofNanos(nanos));
    }

    void classified(Classification classification) {
        var level = classification.coverage().stream()
                .map(Classification.Coverage::level)
                .reduce(Level.NONE, (a, b) -> a.atLeast(b) ? a : b);
        meters.counter(
                        "newswatch.classified",
                        "level",
                        level.name(),
                        "language",
                        classification.language().tag())
                .increment();
    }

    void classifiedAgain(int articles) {
        again.increment(articles);
    }

    /** How many records came at once: one at a time under load would mean that batching is broken. */
    void batch(int records) {
        batches.record(records);
    }

    void putAside() {
        deadLetters.increment();
    }
}
