package io.newswatch.console.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step of an article's way to the reader.
 *
 * @param at null when it is not known, or has not come yet
 * @param took since the step before; null when either time is missing or a source's clock runs ahead of ours
 */
public record Step(
        String name, @Nullable Instant at, @Nullable Duration took) {

    /** All steps in order, the first delivery last. */
    public static List<Step> of(Timeline timeline, List<Delivery> deliveries) {
        var steps = new ArrayList<Step>();
        append(steps, "Published", timeline.publishedAt());
        append(steps, "First seen", timeline.firstSeenAt());
        append(steps, "Ingested", timeline.ingestedAt());
        append(steps, "Classified", timeline.classifiedAt());
        append(steps, "Alert raised", timeline.raisedAt());
        append(steps, "Delivered", firstDelivered(deliveries));
        return List.copyOf(steps);
    }

    /** The steps of an article with those alerts that it raised; without any it ends at its classification. */
    public static List<Step> of(
            @Nullable Instant published, Instant firstSeen, @Nullable Instant classified, List<Alert> alerts) {
        var steps = new ArrayList<Step>();
        append(steps, "Published", published);
        append(steps, "First seen", firstSeen);
        append(steps, "Classified", classified);
        if (!alerts.isEmpty()) {
            append(steps, "Alert raised", first(alerts.stream().map(alert -> alert.timeline()
                    .raisedAt())));
            append(
                    steps,
                    "Delivered",
                    first(alerts.stream()
                            .flatMap(alert -> alert.standing().sent().stream())
                            .filter(sent -> sent.state().equals("delivered"))
                            .map(Sent::finishedAt)));
        }
        return List.copyOf(steps);
    }

    private static @Nullable Instant first(Stream<@Nullable Instant> times) {
        return times.filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
    }

    private static void append(List<Step> steps, String name, @Nullable Instant at) {
        var before = steps.isEmpty() ? null : steps.getLast().at();
        steps.add(new Step(name, at, before == null || at == null ? null : between(before, at)));
    }

    private static @Nullable Duration between(Instant before, Instant at) {
        var took = Duration.between(before, at);
        return took.isNegative() ? null : took;
    }

    private static @Nullable Instant firstDelivered(List<Delivery> deliveries) {
        return deliveries.stream()
                .filter(delivery -> delivery.state().equals("delivered"))
                .map(Delivery::finishedAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
