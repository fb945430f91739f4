package io.newswatch.classifier.taxonomy;

/** What the capitals of the original must be. */
public enum Casing {
    ANY,
    /** The first letter is not a small one. */
    INITIAL,
    /** No letter is a small one. */
    UPPER
}
