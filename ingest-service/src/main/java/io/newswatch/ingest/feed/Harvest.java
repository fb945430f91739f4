package io.newswatch.ingest.feed;

import io.newswatch.reader.document.PollingHints;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source that changed gave.
 *
 * @param archive entries that were there before the source was added, although they are found only now
 * @param readFrom the feed that the source's page names, when that is what was read
 * @param sitemaps what is to be remembered of an index
 */
public record Harvest(
        List<FeedEntry> entries,
        List<FeedEntry> archive,
        PollingHints hints,
        @Nullable URI readFrom,
        List<SitemapMemory.Note> sitemaps) {
    public Harvest {
        entries = List.copyOf(entries);
        archive = List.copyOf(archive);
        sitemaps = List.copyOf(sitemaps);
    }

    /** Of a source that is a single document. */
    public Harvest(List<FeedEntry> entries, PollingHints hints, @Nullable URI readFrom) {
        this(entries, List.of(), hints, readFrom, List.of());
    }
}
