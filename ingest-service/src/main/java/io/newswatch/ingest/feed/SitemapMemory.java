package io.newswatch.ingest.feed;

import io.newswatch.ingest.source.SourceId;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of the sitemaps that indexes name. */
@FunctionalInterface
public interface SitemapMemory {
    /** The sitemaps of one source, by their addresses. */
    Map<URI, Known> of(SourceId source);

    /**
     * One sitemap.
     *
     * @param changedAt what the index said when the sitemap was read, or was listed first
     * @param readAt null when it was only listed so far
     */
    record Known(@Nullable Instant changedAt, @Nullable Instant readAt) {}

    /**
     * What is to be remembered of one.
     *
     * @param isRead whether it was read now; else it was listed for the first time
     */
    record Note(URI address, @Nullable Instant changedAt, boolean isRead) {}
}
