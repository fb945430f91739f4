package io.newswatch.ingest.article;

/** What became of one statement of an article. */
public enum Verdict {
    /** The first of its article. */
    ACCEPTED,
    /** A further revision of its article, also one that returns after a withdrawal. */
    UPDATED,
    /** What the current revision says already. */
    DUPLICATE
}
