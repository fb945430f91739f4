package io.newswatch.alert.subscription.rest;

import io.newswatch.edge.outbound.TargetPolicy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the rules for subscriptions from the settings. */
@Singleton
class SubscriptionSettings {
    /** {@code newswatch.watches}: the watches that may be subscribed to; the first is the default. */
    @Produces
    @Singleton
    SubscriptionRules rules(
            @ConfigProperty(name = "newswatch.watches", defaultValue = "nato-asia-pacific") List<String> watches,
            TargetPolicy targets) {
        return new SubscriptionRules(watches, new ChannelRules(targets));
    }

    /** {@code newswatch.builtin-mailbox}: mail stays on this machine, so that nobody has to agree to it. */
    @Produces
    @Singleton
    TrustedAddresses trusted(
            @ConfigProperty(name = "newswatch.builtin-mailbox", defaultValue = "false") boolean builtinMailbox) {
        return new TrustedAddresses(builtinMailbox);
    }
}
