package io.newswatch.alert.feed.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of feeds. */
@ConfigMapping(prefix = "newswatch.feed")
interface FeedConfig {
    /** Entries that a feed shows; older ones are no longer in it. */
    @WithDefault("100")
    int entries();
}
