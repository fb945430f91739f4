package io.newswatch.ingest.page;

import io.newswatch.ingest.identity.ArticleId;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page that has to be fetched before there is an article.
 *
 * @param updatedAt when it changed last, as the source says
 * @param visit false to remember it only, so that it is never taken for new
 */
public record WantedPage(
        ArticleId article, URI address, @Nullable Instant updatedAt, boolean visit) {}
