package io.newswatch.alert.subscription.rest;

import io.newswatch.edge.outbound.TargetPolicy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the rules for subscriptions from the settings. */
@Singleton
class SubscriptionSettings {
    @Produces
    @Singleton
    SubscriptionRules rules(SubscriptionConfig config, TargetPolicy targets) {
        return new SubscriptionRules(config.watches(), new ChannelRules(targets));
    }

    @Produces
    @Singleton
    TrustedAddresses trusted(SubscriptionConfig config) {
        return new TrustedAddresses(config.builtinMailbox());
    }
}
