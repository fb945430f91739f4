package io.newswatch.ingest.feed;

import java.util.List;

/** Takes entries that are only an address or a summary, and sees to it that articles come of them. */
@FunctionalInterface
public interface WantedArticles {
    /** When it returns, what is wanted is not forgotten. */
    Wanted want(Reading reading, List<FeedEntry> entries);

    /**
     * What is wanted.
     *
     * @param fresh the entries that are new, or say something new
     * @param beyond those whose pages are not fetched because there are too many; what they say is all there will be
     */
    record Wanted(List<FeedEntry> fresh, List<FeedEntry> beyond) {
        public Wanted {
            fresh = List.copyOf(fresh);
            beyond = List.copyOf(beyond);
        }
    }
}
