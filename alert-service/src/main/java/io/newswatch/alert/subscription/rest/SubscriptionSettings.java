package io.newswatch.alert.subscription.rest;

import io.newswatch.alert.matching.query.QueryLanguage;
import io.newswatch.alert.matching.query.QueryLimits;
import io.newswatch.alert.preview.PastArticles;
import io.newswatch.alert.preview.PreviewSubscription;
import io.newswatch.alert.subscription.ReadCriteria;
import io.newswatch.alert.subscription.lint.Lint;
import io.newswatch.edge.outbound.TargetPolicy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

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
    ReadCriteria criteria() {
        return new ReadCriteria(new QueryLanguage(QueryLimits.WIDEST));
    }

    @Produces
    @Singleton
    LintSubscription lint(ReadCriteria criteria, PreviewSubscription previews) {
        return new LintSubscription(criteria, new Lint(new ShippedTaxonomy().known()), previews);
    }

    @Produces
    @Singleton
    PreviewSubscription preview(PastArticles past, InstantSource clock, PreviewConfig config) {
        var limits = new PreviewSubscription.Limits(config.mostArticles(), config.tooManyADay());
        return new PreviewSubscription(past, clock, limits);
    }

    @Produces
    @Singleton
    TrustedAddresses trusted(SubscriptionConfig config) {
        return new TrustedAddresses(config.builtinMailbox());
    }
}
