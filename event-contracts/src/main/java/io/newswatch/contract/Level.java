package io.newswatch.contract;

/** How far an article is coverage of what a watch looks for, from nothing to the subject itself. */
public enum Level {
    /** One side is missing. */
    NONE,
    /** Both sides appear, without a relation. Counted, never alerted. */
    MENTION,
    /** A relation is stated, but is not the subject. */
    RELATED,
    /** The relation is the subject. */
    CORE;

    public boolean atLeast(Level other) {
        return compareTo(other) >= 0;
    }
}
