package io.newswatch.ingest.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the system measures itself. */
@ConfigMapping(prefix = "newswatch.canary")
interface CanaryConfig {
    /** How often an article is planted that must come out at the other end; the same for alert-service. 0s: never. */
    @WithDefault("5m")
    Duration every();
}
