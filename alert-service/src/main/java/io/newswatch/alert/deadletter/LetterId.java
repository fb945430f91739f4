package io.newswatch.alert.deadletter;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a dead letter is; as a text {@code topic-partition-offset}.
 *
 * @param topic of dead letters
 */
public record LetterId(String topic, int partition, long offset) {
    private static final Pattern TEXT = Pattern.compile("([a-z0-9._-]{1,249})-(\\d{1,9})-(\\d{1,18})");

    public LetterId {
        if (partition < 0 || offset < 0) {
            throw new IllegalArgumentException(
                    "partition and offset must not be negative: " + partition + ", " + offset);
        }
    }

    /** The id that this text is, if it is one. */
    public static Optional<LetterId> of(String text) {
        var parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new LetterId(parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "-" + offset;
    }
}
