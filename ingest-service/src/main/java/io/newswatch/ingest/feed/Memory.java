package io.newswatch.ingest.feed;

import io.newswatch.ingest.source.Flow;
import io.newswatch.ingest.source.Trouble;
import io.newswatch.reader.document.PollingHints;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a source from one reading to the next.
 *
 * @param lastSuccessAt null when it was never read with success
 * @param readFrom the feed that the source's page names; null to read at the source's own address
 */
public record Memory(
        Validators validators,
        @Nullable Instant lastSuccessAt,
        @Nullable URI readFrom,
        @Nullable Move move,
        PollingHints hints,
        Flow flow,
        Trouble trouble) {
    /** Of a source that was never read. */
    public static final Memory NONE =
            new Memory(Validators.NONE, null, null, null, PollingHints.NONE, Flow.NONE, Trouble.NONE);

    Memory unchanged(@Nullable Move move, Instant now) {
        return new Memory(validators, now, readFrom, move, hints, flow, Trouble.NONE);
    }

    Memory failed(@Nullable URI stillReadFrom, Trouble trouble) {
        return new Memory(validators, lastSuccessAt, stillReadFrom, move, hints, flow, trouble);
    }

    Memory movedAt(@Nullable URI readFrom) {
        return new Memory(validators, lastSuccessAt, readFrom, null, hints, flow, trouble);
    }
}
