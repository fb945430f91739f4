package io.newswatch.alert.subscription.rest;

import io.newswatch.alert.matching.query.QueryLanguage;
import io.newswatch.alert.matching.query.QueryLimits;
import io.newswatch.alert.subscription.lint.Lint;
import io.newswatch.edge.outbound.TargetPolicy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the rules for subscriptions from the settings. */
@Singleton
class SubscriptionSettings {
    @Produces
    @Singleton
    SubscriptionRules rules(SubscriptionConfig config, QueryLanguage queries, TargetPolicy targets) {
        return new SubscriptionRules(config.watches(), queries, new ChannelRules(targets));
    }

    @Produces
    @Singleton
    QueryLanguage queries(QueryConfig config) {
        return new QueryLanguage(new QueryLimits(
                config.maxLength(),
                config.maxClauses(),
                config.maxDepth(),
                config.maxPhrase(),
                config.maxSlop(),
                config.minBeginning()));
    }

    @Produces
    @Singleton
    LintSubscription lint(QueryLanguage queries) {
        return new LintSubscription(queries, new Lint(new ShippedTaxonomy().known()));
    }

    @Produces
    @Singleton
    TrustedAddresses trusted(SubscriptionConfig config) {
        return new TrustedAddresses(config.builtinMailbox());
    }
}
