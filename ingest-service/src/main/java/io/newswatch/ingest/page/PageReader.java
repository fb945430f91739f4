package io.newswatch.ingest.page;

/** Finds the article in a page. */
@FunctionalInterface
public interface PageReader {
    /** Never throws for what the web does: that is an outcome. */
    PageOutcome read(PageVisit visit);
}
