package io.newswatch.alert.deadletter.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of dead letters. */
@ConfigMapping(prefix = "newswatch.dead-letters")
interface DeadLetterConfig {
    /** How long dead letters are listed; at least as long as their topics keep them. */
    @WithDefault("365d")
    Duration keep();

    /** The pause between two counts for the gauge of letters that wait. */
    @WithDefault("15s")
    Duration countEvery();
}
