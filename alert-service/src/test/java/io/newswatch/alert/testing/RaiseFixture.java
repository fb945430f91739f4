package io.newswatch.alert.testing;

import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.postgres.Transactions;
import io.newswatch.alert.schedule.postgres.DeliveryPlans;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Raises alerts with their deliveries as the service does for articles, each about a story and an article of its own. */
@ApplicationScoped
public class RaiseFixture {
    private static final String RAISE = """
            INSERT INTO alert (id, subscription_id, subscription_name, owner_id, story_id, update_no, article_id,
                revision, kind, level, payload, late, raised_at)
            SELECT ?, id, name, owner_id, ?, 0, ?, 1, ?, ?, jsonb_set(?::jsonb, '{story,id}', to_jsonb(?::text)), false, ?
            FROM subscription WHERE id = ?""";

    private final Transactions transactions;

    RaiseFixture(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Alerts to raise. */
    public record Wanted(int count, String kind, String level, Instant at) {
        public static Wanted core(int count, Instant at) {
            return new Wanted(count, "raised", "CORE", at);
        }
    }

    /** Raises them in one transaction, and gives their ids. */
    public List<String> raise(String subscription, Wanted wanted) {
        try {
            return transactions.inOne(connection -> {
                var statements = new Statements(connection);
                var ids = new ArrayList<String>();
                for (int i = 0; i < wanted.count(); i++) {
                    ids.add(insert(statements, subscription, wanted));
                }
                DeliveryPlans.prepare(connection, ids);
                return ids;
            });
        } catch (SQLException e) {
            throw new AssertionError("no alerts could be raised", e);
        }
    }

    private static String insert(Statements statements, String subscription, Wanted wanted) throws SQLException {
        var id = UUID.randomUUID().toString().replace("-", "");
        var story = "story-" + id;
        var payload = Alerts.json(Alerts.payload(id, subscription));
        statements.update(
                RAISE,
                id,
                story,
                "article-" + id,
                wanted.kind(),
                wanted.level(),
                payload,
                story,
                wanted.at(),
                subscription);
        return id;
    }
}
