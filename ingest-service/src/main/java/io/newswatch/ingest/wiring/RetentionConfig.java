package io.newswatch.ingest.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what was taken in is kept. Nothing is removed before it was announced. */
@ConfigMapping(prefix = "newswatch.retention")
interface RetentionConfig {
    /** How long the texts of articles are kept; that they were seen is remembered for ever, in some 300 bytes each. */
    @WithDefault("30d")
    Duration articles();

    /** How long it is remembered which page of an article was fetched, once its source lists it no more. */
    @WithDefault("30d")
    Duration pages();

    /** How often what is old is removed. */
    @WithDefault("1h")
    Duration sweepEvery();
}
