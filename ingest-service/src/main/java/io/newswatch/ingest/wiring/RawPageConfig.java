package io.newswatch.ingest.wiring;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the pages that are kept so that extraction can run again. */
@ConfigMapping(prefix = "newswatch.raw-pages")
interface RawPageConfig {
    /** How long a fetched page is kept. */
    @WithDefault("14d")
    Duration keepFor();

    /** How much all of them may take, compressed; beyond it the oldest go first. */
    @WithDefault("2G")
    MemorySize keepAtMost();
}
