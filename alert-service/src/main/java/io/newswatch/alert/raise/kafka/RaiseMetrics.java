package io.newswatch.alert.raise.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.newswatch.alert.raise.EffectStore.Written;

/** The figures of raising alerts. */
final class RaiseMetrics {
    private final MeterRegistry meters;
    private final Timer stage;
    private final DistributionSummary batch;
    private final Counter raised;
    private final Counter known;
    private final Counter suppressed;
    private final Counter deadLettered;

    RaiseMetrics(MeterRegistry meters) {
        this.meters = meters;
        stage = Timer.builder("newswatch.stage")
                .tag("stage", "match")
                .description("Time that a batch takes in one stage of the pipeline")
                .publishPercentileHistogram()
                .register(meters);
        batch = DistributionSummary.builder("newswatch.batch.records")
                .tag("stage", "match")
                .description("Records that were processed together")
                .register(meters);
        raised = alerts("raised");
        known = alerts("known");
        suppressed = alerts("suppressed");
        deadLettered = alerts("dead-lettered");
    }

    Timer.Sample start() {
        return Timer.start(meters);
    }

    void processed(Timer.Sample sample, int records) {
        sample.stop(stage);
        batch.record(records);
    }

    void written(Written written) {
        raised.increment(written.raised());
        known.increment(written.known());
        suppressed.increment(written.suppressed());
    }

    void deadLettered() {
        deadLettered.increment();
    }

    private Counter alerts(String outcome) {
        return Counter.builder("newswatch.alerts")
                .tag("outcome", outcome)
                .description(
                        "Alerts raised; known: raised before by the same article; suppressed: deliveries stopped by a"
                                + " withdrawal; dead-lettered: events put aside")
                .register(meters);
    }
}
