package io.newswatch.edge.tracing;

import io.newswatch.contract.TraceParent;
import java.time.InstantSource;
import java.util.Optional;

/** Takes nothing down. Traces of others are passed on as they came. */
public record NoTracing(InstantSource clock) implements Tracing {
    @Override
    public boolean isOn() {
        return false;
    }

    @Override
    public Optional<TraceParent> article(String articleId) {
        return TraceParent.ofArticle(articleId, false);
    }

    @Override
    public TraceParent childOf(TraceParent parent) {
        return parent;
    }

    @Override
    public Batch batch(String name, int records) {
        return new Batch(this, clock, name, records, null);
    }

    @Override
    public void record(Step step) {
        // That is what it is for.
    }
}
