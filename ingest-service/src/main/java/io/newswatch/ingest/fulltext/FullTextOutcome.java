package io.newswatch.ingest.fulltext;

import io.newswatch.ingest.identity.CanonicalUrl;
import io.newswatch.reader.document.Item;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an attempt to find the whole text ended. */
public sealed interface FullTextOutcome {
    /**
     * It was found.
     *
     * @param article what the feed said, with the text and whatever else was missing from the page
     * @param alsoAt other addresses of it, by what the page and its server say and can be believed
     */
    record Extracted(Item article, List<CanonicalUrl> alsoAt) implements FullTextOutcome {
        public Extracted {
            alsoAt = List.copyOf(alsoAt);
        }
    }

    /** It was not, and the page has more than the feed, which had no text at all. */
    record Beginning(Item article, List<CanonicalUrl> alsoAt, Reason reason, String detail) implements FullTextOutcome {
        public Beginning {
            alsoAt = List.copyOf(alsoAt);
        }
    }

    /**
     * The summary stays.
     *
     * @param notBefore when the server wants to be asked again
     */
    record Kept(Reason reason, String detail, @Nullable Instant notBefore) implements FullTextOutcome {
        /** By somebody who does not say when to come back. */
        public Kept(Reason reason, String detail) {
            this(reason, detail, null);
        }
    }
}
