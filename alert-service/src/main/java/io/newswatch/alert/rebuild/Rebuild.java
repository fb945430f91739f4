package io.newswatch.alert.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rebuild, as it stands.
 *
 * @param total events that are read, an estimate until it is finished
 * @param problem why it failed; then nothing was changed
 */
public record Rebuild(
        long id,
        String startedBy,
        Instant startedAt,
        Instant seenAt,
        @Nullable Instant finishedAt,
        long total,
        Outcome outcome,
        @Nullable String problem) {

    /**
     * What came of it.
     *
     * @param events read
     * @param skipped of those, what is no event
     * @param same alerts that are as before
     * @param added alerts that were missing
     * @param kept alerts that people were told and that today's subscriptions and rules would not raise
     */
    public record Outcome(long events, long skipped, long same, long added, long kept) {
        public static final Outcome NOTHING = new Outcome(0, 0, 0, 0, 0);
    }
}
