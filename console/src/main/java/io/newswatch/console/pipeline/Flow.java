package io.newswatch.console.pipeline;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The way of the articles, stage by stage.
 *
 * @param endToEnd how long it took from being taken in to being delivered; null when nothing was delivered yet
 */
record Flow(List<Stage> stages, @Nullable String endToEnd) {
    /** So many waiting records mean that a stage does not keep up. */
    static final long TOO_MANY_WAIT = 1_000;

    private static final String STAGE = "newswatch_stage_seconds";
    private static final String END_TO_END = "newswatch_end_to_end_seconds";

    Flow {
        stages = List.copyOf(stages);
    }

    /**
     * One stage.
     *
     * @param answers whether its service does
     * @param waiting records of its topic that it has not processed yet; null when it takes them from no topic
     * @param isBehind whether so many wait that somebody should look
     * @param total what it did since its service was started
     * @param perMinute null when nobody looked a moment ago
     * @param latency half and 99 % of it took at most so long; null when it did nothing
     */
    record Stage(
            String title,
            String unit,
            boolean answers,
            @Nullable String waiting,
            boolean isBehind,
            String total,
            @Nullable String perMinute,
            @Nullable String latency) {}

    static Flow of(Looks.Span span) {
        return new Flow(
                Arrays.stream(Part.values()).map(part -> stage(part, span)).toList(),
                span.now()
                        .alert()
                        .flatMap(now -> Latency.of(
                                now.buckets(END_TO_END, "", ""),
                                before(Part.DELIVER, span)
                                        .map(figures -> figures.buckets(END_TO_END, "", ""))
                                        .orElseGet(TreeMap::new)))
                        .map(Latency::toString)
                        .orElse(null));
    }

    /** The stages whose services do not answer. */
    List<String> silent() {
        return stages.stream()
                .filter(stage -> !stage.answers())
                .map(Stage::title)
                .toList();
    }

    private static Stage stage(Part part, Looks.Span span) {
        var figures = part.in(span.now()).orElse(Figures.NONE);
        var waiting = Math.round(figures.sum("newswatch_consumer_lag"));
        return new Stage(
                part.title,
                part.unit,
                part.in(span.now()).isPresent(),
                part.hasQueue() ? number(waiting) : null,
                part.hasQueue() && waiting > TOO_MANY_WAIT,
                number(Math.round(part.done(figures))),
                before(part, span)
                        .map(before -> rate(part.done(figures) - part.done(before), span))
                        .orElse(null),
                latency(part, figures, span));
    }

    private static Optional<Figures> before(Part part, Looks.Span span) {
        return span.before().flatMap(part::in);
    }

    private static @Nullable String latency(Part part, Figures figures, Looks.Span span) {
        return Latency.of(
                        figures.buckets(STAGE, "stage", part.timer),
                        before(part, span)
                                .map(before -> before.buckets(STAGE, "stage", part.timer))
                                .orElseGet(TreeMap::new))
                .map(Latency::toString)
                .orElse(null);
    }

    /** After a restart of the service the difference says nothing; the next look does. */
    private static @Nullable String rate(double more, Looks.Span span) {
        if (more < 0 || span.before().isEmpty()) {
            return null;
        }
        var seconds =
                Duration.between(span.before().get().at(), span.now().at()).toMillis() / 1000.0;
        var perMinute = 60 * more / seconds;
        return perMinute < 10 && perMinute > 0
                ? String.format(Locale.ROOT, "%.1f", perMinute)
                : number(Math.round(perMinute));
    }

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
