package io.newswatch.reader.page;

import io.newswatch.reader.document.Item;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Finds the article in a page. */
@FunctionalInterface
public interface ArticleExtractor {
    /**
     * The article, or nothing when the page holds none.
     *
     * @param page may be changed
     * @param address where the page came from
     */
    Optional<Item> article(Document page, @Nullable String address);
}
