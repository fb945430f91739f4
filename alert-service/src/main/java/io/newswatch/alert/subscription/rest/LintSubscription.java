package io.newswatch.alert.subscription.rest;

import io.newswatch.alert.matching.condition.Condition;
import io.newswatch.alert.matching.query.QueryException;
import io.newswatch.alert.matching.query.QueryLanguage;
import io.newswatch.alert.subscription.Spec;
import io.newswatch.alert.subscription.lint.Finding;
import io.newswatch.alert.subscription.lint.Lint;
import java.util.List;

/** Looks through a subscription whose query was checked. */
record LintSubscription(QueryLanguage queries, Lint lint) {
    List<Finding> of(Spec spec) {
        try {
            var query = spec.conditions().query();
            return lint.of(spec, query == null ? Condition.anything() : queries.read(query));
        } catch (QueryException e) {
            throw new IllegalStateException("A query that was checked cannot be read", e);
        }
    }
}
