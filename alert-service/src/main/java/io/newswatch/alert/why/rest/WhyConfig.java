package io.newswatch.alert.why.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Settings of "why"; every key has a working default. */
@ConfigMapping(prefix = "newswatch.why")
interface WhyConfig {
    /** Where ingest-service answers. */
    @WithDefault("http://127.0.0.1:8081")
    URI ingestUrl();

    /** How long it may take. */
    @WithDefault("3s")
    Duration patience();
}
