package io.newswatch.alert.canary.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How planted articles are expected. */
@ConfigMapping(prefix = "newswatch.canary")
interface CanaryConfig {
    /** How often ingest-service plants an article, and so how often one must arrive here. 0s: none is expected. */
    @WithDefault("5m")
    Duration every();

    /** How long one may take before it is missed. */
    @WithDefault("1m")
    Duration patience();
}
