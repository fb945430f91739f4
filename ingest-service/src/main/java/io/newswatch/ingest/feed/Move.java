package io.newswatch.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A permanent redirection. Servers send them by mistake, so one is believed only when it has stood for a while.
 *
 * @param since when it was seen first, and has been at every reading from then on
 */
public record Move(URI to, Instant since) {
    /** The move that there is after this answer. */
    static @Nullable Move after(@Nullable Move before, Visit visit, Instant now) {
        if (visit.movedTo() == null) {
            return null;
        }
        return before != null && before.to().equals(visit.movedTo()) ? before : new Move(visit.movedTo(), now);
    }

    /** Whether it has stood for so long. */
    boolean hasStood(Duration forSoLong, Instant now) {
        return !since.plus(forSoLong).isAfter(now);
    }
}
