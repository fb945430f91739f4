package io.newswatch.edge.tracing;

import io.newswatch.contract.TraceParent;
import java.util.Optional;

/**
 * Takes down what happens to articles. Steps are told when they are done; until then only their {@link TraceParent}
 * travels, in the headers of events. Where no receiver is configured nothing is taken down, and every method returns at
 * once. Thread-safe.
 */
public interface Tracing {
    /** Whether anybody receives what is taken down; callers may leave out the work for it when not. */
    boolean isOn();

    /** The root of the trace of an article, with whether it is among those that are recorded; empty for an id not of ours. */
    Optional<TraceParent> article(String articleId);

    /** The place of a step that is a part of {@code parent}. Where nothing is recorded that is {@code parent} itself. */
    TraceParent childOf(TraceParent parent);

    /** Begins a batch, which is a trace of its own: the steps of the articles in it link to it. */
    Batch batch(String name, int records);

    /** Takes a step down, if its trace is recorded. */
    void record(Step step);
}
