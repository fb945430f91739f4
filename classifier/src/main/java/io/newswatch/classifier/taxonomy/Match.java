package io.newswatch.classifier.taxonomy;

/** How a phrase must stand among the letters around it. */
public enum Match {
    /** Whole words. */
    WORD,
    /** Starts a word that goes on for at most a few letters: an ending. */
    PREFIX,
    /** Starts a word that goes on for any number of letters: a compound. */
    COMPOUND,
    /** Anywhere: for scripts without blanks between words. */
    INSIDE,
    /** A Semitic word with joined particles before and endings after it. */
    CLITIC
}
