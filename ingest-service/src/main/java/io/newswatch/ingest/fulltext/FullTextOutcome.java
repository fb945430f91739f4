package io.newswatch.ingest.fulltext;

import io.newswatch.reader.document.Item;
import org.jspecify.annotations.Nullable;

/** How an attempt to find the whole text ended. */
public sealed interface FullTextOutcome {
    /**
     * It was found.
     *
     * @param article what the feed said, with the text and whatever else was missing from the page
     * @param canonicalUrl what the page calls its own address, when the reader believes it
     */
    record Extracted(Item article, @Nullable String canonicalUrl) implements FullTextOutcome {}

    /** The summary stays. */
    record Kept(Reason reason, String detail) implements FullTextOutcome {}
}
