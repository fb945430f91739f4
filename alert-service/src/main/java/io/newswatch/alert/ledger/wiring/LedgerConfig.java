package io.newswatch.alert.ledger.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the ledger; every key has a working default. */
@ConfigMapping(prefix = "newswatch.ledger")
interface LedgerConfig {
    /** How often each replica adds the books up for the gauge. */
    @WithDefault("30s")
    Duration lookEvery();

    /** How far back it looks: longer than anything may wait for a weekly digest. */
    @WithDefault("8d")
    Duration window();
}
