package io.newswatch.ingest.source;

import java.util.Locale;

/** How a source stands, in one word. */
public enum SourceState {
    /** Never read so far. */
    NEW,
    ACTIVE,
    /** Failed several times in a row. */
    BROKEN,
    /** Read with success, but without anything new for unusually long. */
    SILENT,
    /** An operator does not want it to be read. */
    PAUSED,
    /** Its server said that it is gone for good; it is read again only when an operator says so. */
    GONE;

    /** Its name in APIs and metrics. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
