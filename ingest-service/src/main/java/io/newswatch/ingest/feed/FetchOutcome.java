package io.newswatch.ingest.feed;

import io.newswatch.ingest.source.FailureKind;
import io.newswatch.reader.text.TextRules;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How one attempt to read a source ended. */
public sealed interface FetchOutcome {
    /** The source changed; {@code validators} go into the next conditional request. */
    record Fetched(Harvest harvest, Validators validators, Visit visit) implements FetchOutcome {}

    /** The server said so, or the body is the one we already have. */
    record NotModified(Visit visit) implements FetchOutcome {}

    /** The source is gone for good. */
    record Gone() implements FetchOutcome {}

    /**
     * Anything else, kept for the operator.
     *
     * @param reason one line; what servers said in it has lost its control characters
     * @param notBefore when the server wants to be asked again
     */
    record Failed(FailureKind kind, String reason, @Nullable Instant notBefore) implements FetchOutcome {
        public Failed {
            reason = TextRules.oneLine(TextRules.clean(reason));
        }

        /** Of a server that does not say when to come back. */
        public Failed(FailureKind kind, String reason) {
            this(kind, reason, null);
        }
    }
}
