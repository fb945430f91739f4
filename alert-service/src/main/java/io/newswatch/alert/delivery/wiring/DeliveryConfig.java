package io.newswatch.alert.delivery.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of deliveries; every key has a working default. */
@ConfigMapping(prefix = "newswatch.delivery")
interface DeliveryConfig {
    /** How long a replica owns what it attempts. Longer than any attempt, or two replicas attempt the same. */
    @WithDefault("60s")
    Duration lease();

    /** Attempts at the same time. */
    @WithDefault("64")
    int inParallel();

    /** Attempts at the same time towards one host. */
    @WithDefault("8")
    int perHost();

    /** Longest time until a due retry is noticed; new deliveries do not wait for it. */
    @WithDefault("500ms")
    Duration sweepEvery();

    /** Pause after a first failed attempt. */
    @WithDefault("5s")
    Duration shortestPause();

    /** Longest pause between two attempts. */
    @WithDefault("12h")
    Duration longestPause();

    /** No attempt that fails later than this after the first is repeated. */
    @WithDefault("24h")
    Duration giveUpAfter();

    /** How long a stop waits for attempts under way. */
    @WithDefault("5s")
    Duration grace();
}
