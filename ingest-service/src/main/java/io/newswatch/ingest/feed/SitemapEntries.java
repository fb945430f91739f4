package io.newswatch.ingest.feed;

import io.newswatch.reader.document.Item;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Which entries of a sitemap are looked at. Pure. */
final class SitemapEntries {
    /** A news sitemap has a thousand at most; others list everything that a site ever had. */
    private static final int MOST = 1_000;

    private static final Comparator<Item> NEWEST_FIRST =
            Comparator.comparing(SitemapEntries::date).reversed();

    private SitemapEntries() {}

    /** The newest; those without a date last, in their order. */
    static List<Item> newest(List<Item> items) {
        return items.stream().sorted(NEWEST_FIRST).limit(MOST).toList();
    }

    private static Instant date(Item item) {
        if (item.publishedAt() != null) {
            return item.publishedAt();
        }
        return item.updatedAt() != null ? item.updatedAt() : Instant.EPOCH;
    }
}
