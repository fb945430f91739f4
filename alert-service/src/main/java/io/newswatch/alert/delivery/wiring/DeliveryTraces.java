package io.newswatch.alert.delivery.wiring;

import io.newswatch.alert.delivery.Claimed;
import io.newswatch.alert.delivery.DeliveryObserver;
import io.newswatch.alert.delivery.Verdict;
import io.newswatch.alert.digest.Digest;
import io.newswatch.edge.tracing.Step;
import io.newswatch.edge.tracing.Tracing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/** Takes each attempt down in the trace of the article that it tells of. A digest tells of many, and is in none. */
final class DeliveryTraces implements DeliveryObserver {
    private final DeliveryObserver next;
    private final Tracing tracing;
    private final InstantSource clock;

    /** Tells {@code next} as well. */
    DeliveryTraces(DeliveryObserver next, Tracing tracing, InstantSource clock) {
        this.next = next;
        this.tracing = tracing;
        this.clock = clock;
    }

    @Override
    public void attempted(Claimed delivery, Verdict verdict, Duration sinceDue) {
        next.attempted(delivery, verdict, sinceDue);
        if (tracing.isOn() && !Digest.isKindOf(delivery.alert().kind())) {
            takeDown(delivery, verdict, sinceDue);
        }
    }

    private void takeDown(Claimed delivery, Verdict verdict, Duration sinceDue) {
        var now = clock.instant();
        var article = delivery.alert().content().article().id();
        tracing.article(article)
                .ifPresent(root -> tracing.record(Step.of("deliver", tracing.childOf(root), now.minus(sinceDue), now)
                        .childOf(root)
                        .with("newswatch.channel", delivery.channel().type())
                        .with(
                                "newswatch.outcome",
                                verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT))));
    }
}
