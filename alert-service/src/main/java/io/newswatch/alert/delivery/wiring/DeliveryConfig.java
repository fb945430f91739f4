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
    @WithDefault("160")
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

    /** How long a webhook's receiver may take for its whole answer. */
    @WithDefault("15s")
    Duration answerWithin();

    /** A channel over which nothing has arrived for this long is closed when the next delivery is given up. */
    @WithDefault("5d")
    Duration hopelessAfter();

    /** A channel over which this many deliveries in a row were given up is closed. */
    @WithDefault("50")
    int hopelessFailures();

    /** How long webhooks are signed with the old secret too after a rotation. */
    @WithDefault("24h")
    Duration secretOverlap();

    /** How often one e-mail address is asked within a day whether it wants alerts, whoever entered it. */
    @WithDefault("3")
    int confirmationsAnAddress();

    /** How many addresses one person can have asked within a day. */
    @WithDefault("30")
    int confirmationsAnOwner();
}
