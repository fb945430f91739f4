package io.newswatch.ingest.feed;

/** Reads a source where it is. */
@FunctionalInterface
public interface FeedReader {
    /** Never throws for what the other side does: that is an outcome. */
    FetchOutcome read(Reading reading);
}
