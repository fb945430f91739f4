package io.newswatch.edge.tracing;

import io.newswatch.contract.TraceParent;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Records that are processed together, from begin to {@link #close}. For one thread. */
public final class Batch implements AutoCloseable {
    private final Tracing tracing;
    private final InstantSource clock;
    private final String name;
    private final int records;
    private final @Nullable TraceParent place;
    private final Instant began;

    /** Begins; {@code place} is null when this batch is not recorded. */
    Batch(Tracing tracing, InstantSource clock, String name, int records, @Nullable TraceParent place) {
        this.tracing = tracing;
        this.clock = clock;
        this.name = name;
        this.records = records;
        this.place = place;
        this.began = clock.instant();
    }

    /** Takes down that an article went through this batch, from {@code from} until now; returns the place of that step. */
    public TraceParent step(String stepName, TraceParent parent, Instant from) {
        if (!tracing.isOn()) {
            return parent;
        }
        var self = tracing.childOf(parent);
        var step = Step.of(stepName, self, from, clock.instant()).childOf(parent);
        tracing.record(place == null ? step : step.linkedTo(place));
        return self;
    }

    /** The same from the begin of the batch. */
    public TraceParent step(String stepName, TraceParent parent) {
        return step(stepName, parent, began);
    }

    @Override
    public void close() {
        if (place != null) {
            tracing.record(Step.of(name, place, began, clock.instant())
                    .with("messaging.batch.message_count", String.valueOf(records)));
        }
    }
}
