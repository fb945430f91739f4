package io.newswatch.alert.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter, in short.
 *
 * @param consumer the consumer group that refused it
 * @param at when it was refused
 */
public record Letter(LetterId id, String consumer, Came came, Why why, Instant at, Content content, Handled handled) {

    /** Where it came from at first, as far as that is known. */
    public record Came(
            String topic,
            @Nullable Integer partition,
            @Nullable Long offset) {}

    /** Why it was refused: the message, and the type of the fault. */
    public record Why(String reason, String cause) {}

    /**
     * What it says.
     *
     * @param head the beginning of the value, as text
     * @param size of the value in bytes
     */
    public record Content(@Nullable String key, String head, int size) {}

    /**
     * What was done with it.
     *
     * @param replays how often it, or the letter of which it is the return, was replayed before
     * @param by whom, unless it waits
     */
    public record Handled(
            int replays,
            State state,
            @Nullable String by,
            @Nullable Instant at) {}
}
