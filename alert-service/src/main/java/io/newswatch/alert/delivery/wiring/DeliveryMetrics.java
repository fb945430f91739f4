package io.newswatch.alert.delivery.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.newswatch.alert.delivery.Claimed;
import io.newswatch.alert.delivery.DeliveryObserver;
import io.newswatch.alert.delivery.Verdict;
import io.newswatch.alert.digest.Digest;
import java.time.Duration;
import java.time.InstantSource;

/** Counts attempts, and measures how long alerts took. */
final class DeliveryMetrics implements DeliveryObserver {
    private final MeterRegistry registry;
    private final InstantSource clock;
    private final Timer stage;
    private final Timer endToEnd;

    DeliveryMetrics(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
        this.stage = Timer.builder("newswatch.stage")
                .tag("stage", "deliver")
                .publishPercentileHistogram()
                .register(registry);
        this.endToEnd = Timer.builder("newswatch.end.to.end")
                .description("From ingested to delivered")
                .publishPercentileHistogram()
                .register(registry);
    }

    @Override
    public void attempted(Claimed delivery, Verdict verdict, Duration sinceDue) {
        var outcome =
                switch (verdict) {
                    case Verdict.Delivered delivered -> "delivered";
                    case Verdict.Retry retry -> "retry";
                    case Verdict.Failed failed -> "failed";
                    case Verdict.ChannelGone gone -> "failed";
                };
        registry.counter("newswatch.deliveries", "channel", delivery.channel().type(), "outcome", outcome)
                .increment();
        stage.record(sinceDue);
        // A digest waits because its reader wants it to: how long says nothing about us.
        if (verdict instanceof Verdict.Delivered
                && !Digest.isKindOf(delivery.alert().kind())) {
            endToEnd.record(sinceIngested(delivery));
        }
    }

    private Duration sinceIngested(Claimed delivery) {
        return Duration.between(delivery.alert().content().timeline().ingestedAt(), clock.instant());
    }
}
