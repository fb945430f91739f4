package io.newswatch.alert.raise;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of alerts, in short: over which channels they went, and what a reader said of them. */
public interface Standing {
    /** How the alerts with these ids stand, for this reader; an alert that nothing is known of is left out. */
    Map<String, InShort> of(Collection<String> alertIds, String personId);

    /**
     * How one alert stands.
     *
     * @param verdict what the reader said of it
     * @param note in the reader's own words
     */
    record InShort(
            List<Sent> sent,
            @Nullable String verdict,
            @Nullable String note) {
        /** Went nowhere, and nothing was said. */
        public static final InShort NOTHING = new InShort(List.of(), null, null);

        public InShort {
            sent = List.copyOf(sent);
        }
    }

    /**
     * An alert over one channel.
     *
     * @param finishedAt when it was delivered, given up, or told in a digest
     * @param due of what waits for a digest: when that one is made
     * @param digestId the digest in which it was told
     */
    record Sent(
            String channelType,
            String state,
            @Nullable Instant finishedAt,
            @Nullable Instant due,
            @Nullable String digestId) {}
}
