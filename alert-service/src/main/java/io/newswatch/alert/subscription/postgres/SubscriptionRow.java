package io.newswatch.alert.subscription.postgres;

import io.newswatch.alert.matching.Criteria;
import io.newswatch.alert.matching.IdFilter;
import io.newswatch.alert.matching.Subscribed;
import io.newswatch.alert.matching.condition.Condition;
import io.newswatch.alert.matching.query.QueryException;
import io.newswatch.alert.matching.query.QueryLanguage;
import io.newswatch.alert.matching.query.QueryLimits;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.subscription.Channel;
import io.newswatch.alert.subscription.Spec;
import io.newswatch.alert.subscription.Subscription;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Subscriptions as rows. */
final class SubscriptionRow {
    private static final Logger LOG = Logger.getLogger(SubscriptionRow.class);
    private static final QueryLanguage QUERIES = new QueryLanguage(QueryLimits.WIDEST);

    private static final Criteria NOTHING = new Criteria(
            new Criteria.Watched("", Level.CORE),
            IdFilter.ANYTHING,
            IdFilter.ANYTHING,
            IdFilter.ANYTHING,
            Set.of(),
            Set.of(),
            new Condition.Any(List.of()));

    private SubscriptionRow() {}

    /** What cannot be read any more matches nothing: it must not stop the others. */
    static Subscribed subscribed(Row row) throws SQLException {
        var id = row.text("id");
        return new Subscribed(
                id, row.text("name"), row.text("owner_id"), row.time("active_since"), criteria(id, row.text("spec")));
    }

    private static Criteria criteria(String id, String json) {
        try {
            var spec = read(json);
            return spec.criteria(query(id, spec.conditions().query()));
        } catch (IOException e) {
            LOG.errorf(
                    "A stored subscription cannot be read, so it matches nothing: subscriptionId=%s cause=%s", id, e);
            return NOTHING;
        }
    }

    /** A query was checked when it was saved. One that this release cannot read any more must not stop the others. */
    private static Condition query(String id, @Nullable String query) {
        if (query == null) {
            return Condition.anything();
        }
        try {
            return QUERIES.read(query);
        } catch (QueryException e) {
            LOG.errorf("A stored query cannot be read, so it matches nothing: subscriptionId=%s cause=%s", id, e);
            return new Condition.Any(List.of());
        }
    }

    static Subscription subscription(Row row, List<Channel> channels) throws SQLException {
        return new Subscription(
                row.text("id"),
                row.text("owner_id"),
                spec(row),
                channels,
                row.flag("enabled"),
                new Subscription.Versioned(row.integer("version"), row.time("created_at"), row.time("updated_at")));
    }

    static String json(Spec spec) {
        return new String(EventJson.write(spec), StandardCharsets.UTF_8);
    }

    static Spec spec(Row row) throws SQLException {
        try {
            return read(row.text("spec"));
        } catch (IOException e) {
            throw new SQLException("A subscription has a spec that this release cannot read: " + row.text("spec"), e);
        }
    }

    private static Spec read(String json) throws IOException {
        return EventJson.read(json.getBytes(StandardCharsets.UTF_8), Spec.class);
    }
}
