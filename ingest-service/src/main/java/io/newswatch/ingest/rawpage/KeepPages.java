package io.newswatch.ingest.rawpage;

import io.newswatch.ingest.fulltext.PageKeeper;
import io.newswatch.ingest.fulltext.Pages;
import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.identity.CanonicalUrl;
import java.net.URI;
import java.time.Instant;

/** Keeps pages under the ids of their articles. */
public final class KeepPages implements PageKeeper {
    private final RawPages pages;

    public KeepPages(RawPages pages) {
        this.pages = pages;
    }

    /** @throws IllegalArgumentException when no article can have that address */
    @Override
    public void keep(URI article, Pages.Answer.Document page, Instant fetchedAt) {
        var id = ArticleId.ofUrl(CanonicalUrl.of(article.toString()));
        pages.keep(new RawPage(id, page.address().toString(), page.contentType(), fetchedAt, page.bytes()));
    }
}
