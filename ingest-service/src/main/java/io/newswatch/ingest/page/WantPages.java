package io.newswatch.ingest.page;

import io.newswatch.ingest.feed.FeedEntry;
import io.newswatch.ingest.feed.Reading;
import io.newswatch.ingest.feed.WantedArticles;
import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.identity.CanonicalUrl;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Wants the pages of articles of which a source told only the address. */
public final class WantPages implements WantedArticles {
    private final PageQueue queue;
    private final int mostAtFirst;

    /** @param mostAtFirst pages fetched of those that are there when a source is read first; the others are old news */
    public WantPages(PageQueue queue, int mostAtFirst) {
        this.queue = queue;
        this.mostAtFirst = mostAtFirst;
    }

    @Override
    public int want(Reading reading, List<FeedEntry> entries) {
        var isFirst = !reading.everRead();
        var pages = new ArrayList<WantedPage>();
        for (var entry : entries) {
            page(entry, !isFirst || pages.size() < mostAtFirst).ifPresent(pages::add);
        }
        return pages.isEmpty() ? 0 : queue.want(reading.source().id(), pages, isFirst);
    }

    private static Optional<WantedPage> page(FeedEntry entry, boolean fetch) {
        try {
            var link = String.valueOf(entry.link()).strip();
            var article = ArticleId.ofUrl(CanonicalUrl.of(link));
            return Optional.of(new WantedPage(article, URI.create(link), entry.updatedAt(), fetch));
        } catch (IllegalArgumentException e) {
            // An address that cannot be one of an article is of no use here.
            return Optional.empty();
        }
    }
}
