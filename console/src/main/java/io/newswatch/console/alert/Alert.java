package io.newswatch.console.alert;

import java.util.List;

/**
 * An alert as alert-service tells it.
 *
 * @param kind {@code raised}, {@code updated} or {@code corrected}
 * @param level {@code CORE} or {@code RELATED}
 * @param subscription the name of the subscription that asked for it
 * @param late raised long after its article was ingested, because something had to be repaired first
 * @param withdrawn the source took its article back
 */
public record Alert(
        String id,
        String kind,
        String level,
        String subscription,
        Article article,
        Evidence evidence,
        Timeline timeline,
        List<Delivery> deliveries,
        boolean late,
        boolean withdrawn) {
    public Alert {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id is empty");
        }
        deliveries = List.copyOf(deliveries);
    }
}
