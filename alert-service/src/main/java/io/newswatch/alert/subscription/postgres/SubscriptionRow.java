package io.newswatch.alert.subscription.postgres;

import io.newswatch.alert.matching.Subscribed;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.subscription.Channel;
import io.newswatch.alert.subscription.Spec;
import io.newswatch.alert.subscription.Subscription;
import io.newswatch.contract.EventJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/** Subscriptions as rows. */
final class SubscriptionRow {
    private SubscriptionRow() {}

    static Subscribed subscribed(Row row) throws SQLException {
        return new Subscribed(
                row.text("id"),
                row.text("name"),
                row.text("owner_id"),
                row.time("active_since"),
                spec(row).criteria());
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

    private static Spec spec(Row row) throws SQLException {
        try {
            return EventJson.read(row.text("spec").getBytes(StandardCharsets.UTF_8), Spec.class);
        } catch (IOException e) {
            throw new SQLException("Subscription " + row.text("id") + " has a spec that this release cannot read", e);
        }
    }
}
