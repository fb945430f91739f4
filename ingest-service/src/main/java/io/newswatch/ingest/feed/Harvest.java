package io.newswatch.ingest.feed;

import io.newswatch.reader.document.PollingHints;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source that changed gave.
 *
 * @param readFrom the feed that the source's page names, when that is what was read
 */
public record Harvest(
        List<FeedEntry> entries,
        PollingHints hints,
        @Nullable URI readFrom) {
    public Harvest {
        entries = List.copyOf(entries);
    }
}
