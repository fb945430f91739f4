package io.newswatch.ingest.source;

/** How an attempt to save a source ended. */
public enum Saved {
    DONE,
    /** Another source has this id. */
    ID_TAKEN,
    /** Another source has this address. */
    URL_TAKEN,
    /** There is no source with this id. */
    UNKNOWN
}
