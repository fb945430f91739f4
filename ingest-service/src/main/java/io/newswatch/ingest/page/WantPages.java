package io.newswatch.ingest.page;

import io.newswatch.ingest.feed.FeedEntry;
import io.newswatch.ingest.feed.Reading;
import io.newswatch.ingest.feed.WantedArticles;
import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.identity.CanonicalUrl;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Wants the pages of articles of which a source told only the address or a summary. */
public final class WantPages implements WantedArticles {
    private final PageQueue queue;
    private final int mostAtFirst;

    /** @param mostAtFirst pages fetched of those that are there when a source is read first; the others are old news */
    public WantPages(PageQueue queue, int mostAtFirst) {
        this.queue = queue;
        this.mostAtFirst = mostAtFirst;
    }

    @Override
    public Wanted want(Reading reading, List<FeedEntry> entries) {
        var isFirst = !reading.everRead();
        Map<ArticleId, FeedEntry> byArticle = new LinkedHashMap<>();
        var pages = new ArrayList<WantedPage>();
        var beyond = new ArrayList<FeedEntry>();
        for (var entry : entries) {
            var article = article(entry);
            if (article.isPresent() && byArticle.putIfAbsent(article.get(), entry) == null) {
                var visit = !isFirst || pages.size() < mostAtFirst;
                pages.add(page(article.get(), entry, visit));
                if (!visit && !entry.tellsOnlyAddress()) {
                    beyond.add(entry);
                }
            }
        }
        var fresh = pages.isEmpty()
                ? List.<ArticleId>of()
                : queue.want(reading.source().id(), pages, isFirst);
        return new Wanted(fresh.stream().map(byArticle::get).toList(), beyond);
    }

    private static WantedPage page(ArticleId article, FeedEntry entry, boolean visit) {
        var said = entry.tellsOnlyAddress() ? null : entry;
        return new WantedPage(article, URI.create(address(entry)), said, entry.updatedAt(), visit);
    }

    private static Optional<ArticleId> article(FeedEntry entry) {
        try {
            var canonical = CanonicalUrl.of(address(entry));
            return URI.create(address(entry)).isAbsolute() ? Optional.of(ArticleId.ofUrl(canonical)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // An address that cannot be one of an article is of no use here.
            return Optional.empty();
        }
    }

    private static String address(FeedEntry entry) {
        return String.valueOf(entry.link()).strip();
    }
}
