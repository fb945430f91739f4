package io.newswatch.alert.digest.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of digests; every key has a working default. */
@ConfigMapping(prefix = "newswatch.digest")
interface DigestConfig {
    /** How often each replica looks for digests that are due. */
    @WithDefault("2s")
    Duration lookEvery();

    /** Alerts that a digest tells with their evidence; further ones are told in short. */
    @WithDefault("100")
    int inFull();

    /** Alerts that a digest tells in short, beside those in full; of further ones it tells the number. */
    @WithDefault("1000")
    int inShort();
}
