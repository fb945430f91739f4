package io.newswatch.reader.page.body;

/** How readily parts of a page are taken for something else than its article. */
enum Strictness {
    /** By their names. */
    STRICT,
    /** By their elements only. */
    RELAXED
}
