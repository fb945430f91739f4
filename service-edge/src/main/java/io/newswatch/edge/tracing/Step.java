package io.newswatch.edge.tracing;

import io.newswatch.contract.TraceParent;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, and how long it took: a span.
 *
 * @param place its own
 * @param parent what it is a part of; null for the root of a trace
 * @param link a step of another trace that it belongs to as well: the batch in which an article was processed
 */
public record Step(
        String name,
        TraceParent place,
        @Nullable TraceParent parent,
        @Nullable TraceParent link,
        Time time,
        Map<String, String> attributes) {
    public Step {
        attributes = Map.copyOf(attributes);
    }

    /** From when to when. */
    public record Time(Instant from, Instant to) {
        public Time {
            // Clocks of two machines differ: what seems to end before it began took no time.
            to = to.isBefore(from) ? from : to;
        }
    }

    /** A step that is a part of nothing yet. */
    public static Step of(String name, TraceParent place, Instant from, Instant to) {
        return new Step(name, place, null, null, new Time(from, to), Map.of());
    }

    /** The same as a part of another step. */
    public Step childOf(TraceParent other) {
        return new Step(name, place, other, link, time, attributes);
    }

    /** The same as something that happened in a step of another trace. */
    public Step linkedTo(TraceParent other) {
        return new Step(name, place, parent, other, time, attributes);
    }

    /** The same with something said of it. */
    public Step with(String key, String value) {
        var more = new TreeMap<>(attributes);
        more.put(key, value);
        return new Step(name, place, parent, link, time, more);
    }
}
