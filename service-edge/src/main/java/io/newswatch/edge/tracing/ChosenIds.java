package io.newswatch.edge.tracing;

import io.newswatch.contract.TraceParent;
import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives the span that a thread is about to start the ids that were chosen for it before. */
final class ChosenIds implements IdGenerator {
    private static final ThreadLocal<@Nullable TraceParent> CHOSEN = new ThreadLocal<>();

    /** Runs {@code start}, which starts one span, at that place. */
    <T> T at(TraceParent place, Supplier<T> start) {
        CHOSEN.set(place);
        try {
            return start.get();
        } finally {
            CHOSEN.remove();
        }
    }

    @Override
    public String generateSpanId() {
        var place = CHOSEN.get();
        return place == null ? IdGenerator.random().generateSpanId() : place.spanId();
    }

    @Override
    public String generateTraceId() {
        var place = CHOSEN.get();
        return place == null ? IdGenerator.random().generateTraceId() : place.traceId();
    }
}
