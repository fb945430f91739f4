package io.newswatch.ingest.feed;

import java.time.Instant;
import java.util.List;

/** How one attempt to read a feed ended. */
public sealed interface FetchOutcome {
    /** The feed changed; {@code validators} go into the next conditional request. */
    record Fetched(List<FeedEntry> entries, Validators validators) implements FetchOutcome {
        public Fetched {
            entries = List.copyOf(entries);
        }
    }

    /** The server said so, or the body is the one we already have. */
    record NotModified() implements FetchOutcome {}

    /** The server asked us to stay away until then. */
    record Throttled(Instant until) implements FetchOutcome {}

    /** The feed is gone for good. */
    record Gone() implements FetchOutcome {}

    /** Anything else, kept for the operator. */
    record Failed(String reason) implements FetchOutcome {}
}
