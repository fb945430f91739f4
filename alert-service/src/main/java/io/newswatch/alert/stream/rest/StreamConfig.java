package io.newswatch.alert.stream.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the event stream. */
@ConfigMapping(prefix = "newswatch.stream")
interface StreamConfig {
    /** Events that are kept for those who come back; who was away for longer is told that something was missed. */
    @WithDefault("100000")
    int keep();

    /** How many may follow on one replica; further ones get 503. */
    @WithDefault("200")
    int followers();

    /** The pause between signs of life, and between two looks at the followers' tokens. */
    @WithDefault("15s")
    Duration beat();

    /** Who does not take what was sent for so long is cut off. */
    @WithDefault("30s")
    Duration patience();
}
