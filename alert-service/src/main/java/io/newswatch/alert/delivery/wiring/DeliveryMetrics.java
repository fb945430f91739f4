package io.newswatch.alert.delivery.wiring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.newswatch.alert.delivery.Claimed;
import io.newswatch.alert.delivery.DeliveryObserver;
import io.newswatch.alert.delivery.Verdict;
import io.newswatch.alert.digest.Digest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Counts attempts, and measures how long alerts took. */
final class DeliveryMetrics implements DeliveryObserver {
    private static final List<String> CHANNELS = List.of("webhook", "email", "slack");
    private static final List<String> OUTCOMES = List.of("delivered", "retry", "failed");

    private final MeterRegistry registry;
    private final InstantSource clock;
    private final Timer stage;
    private final Timer endToEnd;

    DeliveryMetrics(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
        this.stage = Timer.builder("newswatch.stage")
                .tag("stage", "deliver")
                .description("Time from when a delivery was due to the end of the attempt")
                .publishPercentileHistogram()
                .register(registry);
        this.endToEnd = Timer.builder("newswatch.end.to.end")
                .description("From ingested to delivered")
                .publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofMinutes(10))
                .register(registry);
        // A counter that appears with its first failure has no increase that an alarm could see.
        for (var channel : CHANNELS) {
            OUTCOMES.forEach(outcome -> deliveries(channel, outcome));
        }
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
        deliveries(delivery.channel().type(), outcome).increment();
        stage.record(sinceDue);
        // A digest waits because its reader wants it to: how long says nothing about us.
        if (verdict instanceof Verdict.Delivered
                && !Digest.isKindOf(delivery.alert().kind())) {
            endToEnd.record(sinceIngested(delivery));
        }
    }

    private Counter deliveries(String channel, String outcome) {
        return registry.counter("newswatch.deliveries", "channel", channel, "outcome", outcome);
    }

    private Duration sinceIngested(Claimed delivery) {
        return Duration.between(delivery.alert().content().timeline().ingestedAt(), clock.instant());
    }
}
