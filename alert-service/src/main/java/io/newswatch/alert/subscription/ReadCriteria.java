package io.newswatch.alert.subscription;

import io.newswatch.alert.matching.Criteria;
import io.newswatch.alert.matching.condition.Condition;
import io.newswatch.alert.matching.query.QueryException;
import io.newswatch.alert.matching.query.QueryLanguage;

/** Makes of a subscription whose query was checked what the matcher wants. Safe for use by several threads. */
public record ReadCriteria(QueryLanguage queries) {
    /** The criteria, the query included. */
    public Criteria of(Spec spec) {
        return spec.criteria(query(spec));
    }

    /** What the query stands for. */
    public Condition query(Spec spec) {
        try {
            var query = spec.conditions().query();
            return query == null ? Condition.anything() : queries.read(query);
        } catch (QueryException e) {
            throw new IllegalStateException("A query that was checked cannot be read", e);
        }
    }
}
