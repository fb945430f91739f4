package io.newswatch.ingest.feed;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reading that has ended, and what follows from it.
 *
 * @param memory from now on
 * @param relocatedTo the source's new address, when a permanent redirection is believed now
 */
public record Finished(
        Reading reading,
        FetchOutcome outcome,
        Memory memory,
        @Nullable URI relocatedTo,
        Schedule next,
        Instant at) {
    /** What it means for the source's standing. */
    Change change() {
        if (outcome instanceof FetchOutcome.Gone) {
            return Change.ENDED;
        }
        var before = reading.memory().trouble().brokenSince();
        var after = memory.trouble().brokenSince();
        if (before == null) {
            return after == null ? Change.NONE : Change.BROKE;
        }
        return after == null ? Change.RECOVERED : Change.NONE;
    }
}
