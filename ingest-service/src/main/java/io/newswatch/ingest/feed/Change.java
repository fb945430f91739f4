package io.newswatch.ingest.feed;

import java.util.Locale;

/** How a reading changed the standing of its source. */
public enum Change {
    NONE,
    /** It has failed too often in a row now. */
    BROKE,
    /** It was broken and could be read. */
    RECOVERED,
    /** Its server says that it is gone for good. */
    ENDED;

    /** Its name in metrics and logs. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
