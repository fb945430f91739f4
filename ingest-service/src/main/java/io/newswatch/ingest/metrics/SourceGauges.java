package io.newswatch.ingest.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.newswatch.ingest.source.ListedSource;
import io.newswatch.ingest.source.SourceState;
import io.newswatch.ingest.source.SourceStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How sources stand, as numbers: how long each has brought nothing, whether that is unusual for it, and how many are in
 * which state. All replicas show the same.
 */
public final class SourceGauges {
    private final SourceStore store;
    private final InstantSource clock;
    private final MultiGauge silence;
    private final MultiGauge unusual;
    private final MultiGauge states;

    public SourceGauges(SourceStore store, MeterRegistry registry, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.silence = MultiGauge.builder("newswatch.source.silence.seconds")
                .description("Time since the date of the newest article")
                .register(registry);
        this.unusual = MultiGauge.builder("newswatch.source.silent")
                .description("1 when that is unusually long for this source, judged against its own history")
                .register(registry);
        this.states = MultiGauge.builder("newswatch.sources")
                .description("Sources by state")
                .register(registry);
    }

    /** Brings them up to date. */
    public void refresh() {
        var now = clock.instant();
        var sources = store.standings();
        var speaking = sources.stream()
                .filter(listed ->
                        listed.source().enabled() && listed.health().flow().lastArticleAt() != null)
                .toList();
        silence.register(rows(speaking, now, false), true);
        unusual.register(rows(speaking, now, true), true);
        states.register(states(sources, now), true);
    }

    private static List<MultiGauge.Row<?>> rows(List<ListedSource> sources, Instant now, boolean judged) {
        return sources.stream()
                .<MultiGauge.Row<?>>map(listed -> MultiGauge.Row.of(
                        Tags.of("source", listed.source().id().value()),
                        judged ? judged(listed, now) : of(listed, now)))
                .toList();
    }

    private static double of(ListedSource listed, Instant now) {
        var last = listed.health().flow().lastArticleAt();
        return last == null ? 0 : Math.max(0, Duration.between(last, now).toSeconds());
    }

    private static double judged(ListedSource listed, Instant now) {
        return listed.health().flow().silentSince(now) == null ? 0 : 1;
    }

    private static List<MultiGauge.Row<?>> states(List<ListedSource> sources, Instant now) {
        Map<SourceState, Integer> counts = new EnumMap<>(SourceState.class);
        for (var listed : sources) {
            counts.merge(listed.health().state(listed.source().enabled(), now), 1, Integer::sum);
        }
        return Arrays.stream(SourceState.values())
                .<MultiGauge.Row<?>>map(state ->
                        MultiGauge.Row.of(Tags.of("state", state.id()), (double) counts.getOrDefault(state, 0)))
                .toList();
    }
}
