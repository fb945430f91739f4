package io.newswatch.ingest.metrics;

import io.newswatch.edge.tracing.Step;
import io.newswatch.edge.tracing.Tracing;
import io.newswatch.ingest.article.Taken;
import io.newswatch.ingest.article.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes down, in the trace of each article that a fetch brought, how long that fetch took. A reading is one thread's work
 * from the fetch to the store, so the last fetch of the thread is the one that brought what it stores.
 */
@ApplicationScoped
public class FetchSpans {
    private static final ThreadLocal<Step.@Nullable Time> LAST = new ThreadLocal<>();

    private final Tracing tracing;
    private final InstantSource clock;

    FetchSpans(Tracing tracing, InstantSource clock) {
        this.tracing = tracing;
        this.clock = clock;
    }

    /** Fetches, and remembers when. */
    public <T> T timed(Supplier<T> fetch) {
        if (!tracing.isOn()) {
            return fetch.get();
        }
        var began = clock.instant();
        try {
            return fetch.get();
        } finally {
            LAST.set(new Step.Time(began, clock.instant()));
        }
    }

    /** What was stored of it. */
    void taken(List<Taken> taken) {
        var time = LAST.get();
        if (time == null) {
            return;
        }
        taken.stream()
                .filter(one -> one.verdict() != Verdict.DUPLICATE)
                .flatMap(one -> tracing.article(one.article().value()).stream())
                .forEach(root -> tracing.record(Step.of("fetch", tracing.childOf(root), time.from(), time.to())
                        .childOf(root)));
    }
}
