package io.newswatch.ingest.wiring;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the pages of articles that are fetched for their whole text. */
@ConfigMapping(prefix = "newswatch.pages")
interface PageConfig {
    /**
     * How long a summary waits for its article's page; then it is published by itself, and the whole text becomes a
     * revision when it can be had.
     */
    @WithDefault("5m")
    Duration patience();

    /** Pause from the beginning of one fetch to that of the next on the same host, for all replicas together. */
    @WithDefault("1s")
    Duration spacing();

    /** Pages of one host that are fetched at the same time, by all replicas together. */
    @WithDefault("2")
    int perHost();

    /** How long one answer may take, to the last byte. */
    @WithDefault("30s")
    Duration deadline();

    /** Largest page, counted after decompression. */
    @WithDefault("4M")
    MemorySize largest();
}
