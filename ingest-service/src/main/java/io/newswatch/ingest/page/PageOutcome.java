package io.newswatch.ingest.page;

import io.newswatch.ingest.feed.FeedEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a visit to a page. */
public sealed interface PageOutcome {
    /** The article. */
    record Found(FeedEntry article) implements PageOutcome {}

    /**
     * Nothing for now.
     *
     * @param notBefore when the server wants to be asked again
     */
    record Later(String reason, @Nullable Instant notBefore) implements PageOutcome {}

    /** Nothing, and asking again would not help. */
    record Never(String reason) implements PageOutcome {}
}
