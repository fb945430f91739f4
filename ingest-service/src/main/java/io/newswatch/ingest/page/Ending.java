package io.newswatch.ingest.page;

import io.newswatch.ingest.fulltext.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a visit to a page ended. */
public sealed interface Ending {
    /** The article was taken in. */
    record Done() implements Ending {}

    /** Its summary was taken in, and the page still waits for its turn. */
    record Told() implements Ending {}

    /**
     * There is no whole text.
     *
     * @param isTold whether the summary was taken in
     * @param next when it is tried again; null when it is not
     */
    record Hindered(
            Reason reason,
            String detail,
            boolean isTold,
            @Nullable Instant next) implements Ending {}
}
