package io.newswatch.alert.subscription.rest;

import io.newswatch.alert.subscription.ReadCriteria;
import io.newswatch.alert.subscription.Spec;
import io.newswatch.alert.subscription.lint.Finding;
import io.newswatch.alert.subscription.lint.Lint;
import java.util.List;

/** Looks through a subscription whose query was checked. */
record LintSubscription(ReadCriteria criteria, Lint lint) {
    List<Finding> of(Spec spec) {
        return lint.of(spec, criteria.query(spec));
    }
}
