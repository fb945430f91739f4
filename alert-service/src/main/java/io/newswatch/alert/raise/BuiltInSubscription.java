package io.newswatch.alert.raise;

import io.newswatch.alert.matching.Criteria;
import io.newswatch.alert.matching.IdFilter;
import io.newswatch.alert.matching.MatchIndex;
import io.newswatch.alert.matching.Subscribed;
import io.newswatch.alert.matching.Traits;
import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The one subscription that planted articles are compared with, in the way in which all are. */
final class BuiltInSubscription {
    private static final MatchIndex INDEX = MatchIndex.compile(List.of(new Subscribed(
            "canary",
            "Canary",
            "canary",
            Instant.EPOCH,
            new Criteria(
                    new Criteria.Watched("nato-asia-pacific", Level.CORE),
                    IdFilter.ANYTHING,
                    IdFilter.ANYTHING,
                    IdFilter.ANYTHING,
                    Set.of(),
                    Set.of()))));

    private BuiltInSubscription() {}

    static boolean matches(Traits article) {
        return !INDEX.matches(article).isEmpty();
    }
}
