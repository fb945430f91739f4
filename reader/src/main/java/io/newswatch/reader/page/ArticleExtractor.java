package io.newswatch.reader.page;

import io.newswatch.reader.document.Item;
import io.newswatch.reader.document.PageFacts;
import io.newswatch.reader.document.Problems;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Finds the article in a page. */
@FunctionalInterface
public interface ArticleExtractor {
    /**
     * The article and what the page says of itself; never fails.
     *
     * @param page not changed
     * @param address where the page came from
     * @param problems told what is missing, and why
     */
    Extracted extract(Document page, @Nullable String address, Problems problems);

    /** What was found in a page: its article may be null. */
    record Extracted(@Nullable Item article, PageFacts facts) {}
}
