package io.newswatch.ingest.fulltext;

import io.newswatch.reader.document.Item;
import java.net.URI;

/** Finds the whole text of an article of which a feed has only a summary. Thread-safe; may wait for its turn at a host. */
@FunctionalInterface
public interface FullText {
    /**
     * The article as its page tells it, or why the summary stays. Never throws for what the web does.
     *
     * @param said what the feed says of it; its own statements stand where the page says something else
     */
    FullTextOutcome of(URI address, Item said);
}
