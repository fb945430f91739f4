package io.newswatch.ingest.feed;

import io.newswatch.ingest.source.Source;

/** Reads a source over the network. */
@FunctionalInterface
public interface FeedReader {
    /** Never throws for what the other side does: that is an outcome. */
    FetchOutcome read(Source source, Validators validators);
}
