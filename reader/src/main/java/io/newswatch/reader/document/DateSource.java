package io.newswatch.reader.document;

import java.util.Locale;

/** By what a page tells its date, the most trustworthy first. */
public enum DateSource {
    /** Its machine-readable data (JSON-LD). */
    DATA,
    /** Its meta elements. */
    META,
    /** A {@code time} element, or one marked as the date. */
    MARKUP,
    /** The words that people see beside the title. */
    TEXT,
    /** Nothing: it has no date. */
    NONE;

    /** What programs see. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
