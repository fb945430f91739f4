package io.newswatch.ingest.fulltext.robots;

/** Whether a site lets a robot fetch an address. */
public enum Permission {
    ALLOWED,
    DISALLOWED,
    /** The site could not be asked, which means no until it can. */
    UNKNOWN
}
