package io.newswatch.console.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
