package io.newswatch.alert.subscription.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Settings of subscriptions. */
@ConfigMapping(prefix = "newswatch")
interface SubscriptionConfig {
    /** The watches that may be subscribed to; the first is the default. */
    @WithDefault("nato-asia-pacific")
    List<String> watches();

    /** Whether mail stays on this machine, so that nobody has to agree to it. */
    @WithDefault("false")
    boolean builtinMailbox();
}
