package io.newswatch.ingest.fulltext;

import java.net.URI;
import java.time.Instant;

/** Is handed every page that was fetched, whether an article was found in it or not. */
@FunctionalInterface
public interface PageKeeper {
    /** @param article the address under which the article is known; the page may come from another after redirects */
    void keep(URI article, Pages.Answer.Document page, Instant fetchedAt);
}
