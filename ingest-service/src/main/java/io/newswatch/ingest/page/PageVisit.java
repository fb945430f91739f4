package io.newswatch.ingest.page;

import io.newswatch.ingest.feed.FeedEntry;
import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.source.Source;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right to fetch a page once, held for a while.
 *
 * @param lease proves at the end that nobody else took over meanwhile
 * @param updatedAt when it changed last, as the source says
 * @param isOld whether the page was there already when the source was read first
 * @param said what the source told beside the address
 * @param progress how far earlier visits came
 */
public record PageVisit(
        ArticleId article,
        Source source,
        URI address,
        UUID lease,
        @Nullable Instant updatedAt,
        boolean isOld,
        @Nullable FeedEntry said,
        Progress progress) {
    @Override
    public String toString() {
        return "PageVisit[sourceId=" + source.id() + ", articleId=" + article.value() + "]";
    }

    /**
     * How far earlier visits came.
     *
     * @param attempts that failed
     * @param hindrance what hindered the last one
     * @param tellBy when the summary is taken in even without the page; null when it is in already, or there is none
     * @param isOverdue whether this is only to take the summary in
     */
    public record Progress(
            int attempts,
            @Nullable String hindrance,
            @Nullable Instant tellBy,
            boolean isOverdue) {}
}
