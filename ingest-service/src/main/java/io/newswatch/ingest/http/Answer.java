package io.newswatch.ingest.http;

import io.newswatch.ingest.feed.FetchOutcome;
import io.newswatch.ingest.feed.Validators;
import io.newswatch.ingest.feed.Visit;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What became of one conditional request. */
sealed interface Answer {
    /**
     * A document that may have changed. The array is not copied: leave it alone.
     *
     * @param address where it came from, after redirects
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody; copying bodies would cost for nothing
    record Document(byte[] bytes, @Nullable String contentType, URI address, Validators validators, Visit visit)
            implements Answer {}

    /** No document to look at, and why. */
    record None(FetchOutcome outcome) implements Answer {}
}
