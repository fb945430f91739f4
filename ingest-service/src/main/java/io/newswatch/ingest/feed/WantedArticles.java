package io.newswatch.ingest.feed;

import java.util.List;

/** Takes entries that are nothing but an address, and sees to it that articles come of them. */
@FunctionalInterface
public interface WantedArticles {
    /** How many of them are new; when it returns, they are not forgotten. */
    int want(Reading reading, List<FeedEntry> entries);
}
