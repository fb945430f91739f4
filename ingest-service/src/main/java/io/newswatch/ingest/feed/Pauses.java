package io.newswatch.ingest.feed;

import java.time.Duration;

/**
 * The limits of pauses between two readings of a source.
 *
 * @param usual while the rhythm of a source is not known
 * @param longest of our own choice, also of back-off
 * @param longestAsked that a server is granted when it says how long to stay away
 */
public record Pauses(Duration shortest, Duration usual, Duration longest, Duration longestAsked) {
    public Pauses {
        if (!shortest.isPositive() || longest.compareTo(shortest) < 0 || longestAsked.compareTo(longest) < 0) {
            throw new IllegalArgumentException(
                    "Pauses must be positive and in this order: shortest %s, longest %s, longest asked for %s"
                            .formatted(shortest, longest, longestAsked));
        }
    }

    Duration within(Duration pause) {
        if (pause.compareTo(shortest) < 0) {
            return shortest;
        }
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
