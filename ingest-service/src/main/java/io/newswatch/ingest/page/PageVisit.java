package io.newswatch.ingest.page;

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
 * @param attempts that failed before
 */
public record PageVisit(
        ArticleId article,
        Source source,
        URI address,
        UUID lease,
        @Nullable Instant updatedAt,
        boolean isOld,
        int attempts) {
    @Override
    public String toString() {
        return "PageVisit[sourceId=" + source.id() + ", articleId=" + article.value() + "]";
    }
}
