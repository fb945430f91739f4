package io.newswatch.ingest.page;

import io.newswatch.ingest.feed.FeedEntry;
import io.newswatch.ingest.identity.ArticleId;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page that has to be fetched before there is a whole article.
 *
 * @param said what the source told; null when that is only the address
 * @param updatedAt when it changed last, as the source says
 * @param visit false to remember it only, so that it is never taken for new
 */
public record WantedPage(
        ArticleId article,
        URI address,
        @Nullable FeedEntry said,
        @Nullable Instant updatedAt,
        boolean visit) {
    /** Of the texts that were told: when it is the same again, nothing has changed. */
    public @Nullable String saidHash() {
        return said == null ? null : said.textHash();
    }

    /** Whether it says something else than what is known of the page. */
    public boolean isNewsTo(Known known) {
        if (said != null) {
            return !said.textHash().equals(known.saidHash());
        }
        return known.saidHash() == null
                && !known.isWaiting()
                && updatedAt != null
                && known.updatedAt() != null
                && updatedAt.isAfter(known.updatedAt());
    }

    /** What is known of a page that was wanted before. */
    public record Known(@Nullable String saidHash, @Nullable Instant updatedAt, boolean isWaiting) {}
}
