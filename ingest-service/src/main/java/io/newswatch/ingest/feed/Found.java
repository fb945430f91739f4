package io.newswatch.ingest.feed;

import io.newswatch.reader.document.PollingHints;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a document has for a source. */
public sealed interface Found {
    /** Articles, or at least where they are. */
    record Entries(List<FeedEntry> entries, PollingHints hints) implements Found {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /** Sitemaps that have them. */
    record Parts(List<Part> parts) implements Found {
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /** Feeds that have them, the most likely first. */
    record Feeds(List<URI> addresses) implements Found {
        public Feeds {
            addresses = List.copyOf(addresses);
        }
    }

    /** Nothing: the document is not what the source is said to be, or nothing that can be read. */
    record Nothing(String reason) implements Found {}

    /** One of the sitemaps of an index, and when it changed last. */
    record Part(URI address, @Nullable Instant updatedAt) {}
}
