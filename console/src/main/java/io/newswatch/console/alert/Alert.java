package io.newswatch.console.alert;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert as alert-service tells it.
 *
 * @param kind {@code raised}, {@code updated} or {@code corrected}
 * @param level {@code CORE} or {@code RELATED}
 * @param late raised long after its article was ingested, because something had to be repaired first
 * @param withdrawn the source took its article back
 */
public record Alert(
        String id,
        String kind,
        String level,
        AskedBy askedBy,
        Article article,
        Evidence evidence,
        Timeline timeline,
        List<Delivery> deliveries,
        Standing standing,
        boolean late,
        boolean withdrawn) {
    public Alert {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id is empty");
        }
        deliveries = List.copyOf(deliveries);
    }

    /** Which subscription asked for it, and of which story it told. */
    public record AskedBy(String subscriptionId, String subscription, String storyId, String story) {}

    /**
     * How it stands.
     *
     * @param sent over which channels
     * @param verdict what the reader said of it
     * @param note in the reader's own words
     */
    public record Standing(
            List<Sent> sent,
            @Nullable String verdict,
            @Nullable String note) {
        public Standing {
            sent = List.copyOf(sent);
        }
    }

    /** The name of the subscription that asked for it. */
    public String subscription() {
        return askedBy.subscription();
    }

    /** What a reader should know of it beyond its level. */
    public List<String> remarks() {
        var remarks = new ArrayList<String>();
        switch (kind) {
            case "updated" -> remarks.add("Update");
            case "corrected" -> remarks.add("Correction");
            default -> {
                // A first alert needs no remark.
            }
        }
        if (late) {
            remarks.add("Late");
        }
        if (withdrawn) {
            remarks.add("Withdrawn by the source");
        }
        return remarks;
    }
}
