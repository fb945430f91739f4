package io.newswatch.alert.raise.postgres;

import io.newswatch.alert.archive.Withdrawn;
import io.newswatch.alert.postgres.CommitOrder;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Rows;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.raise.Alert;
import io.newswatch.alert.raise.Told;
import io.newswatch.alert.schedule.postgres.DeliveryPlans;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.Level;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Raising alerts in PostgreSQL, each once, with their deliveries. */
final class AlertTable {
    static final String TOLD_COLUMNS = """
            a.id, a.subscription_id, a.subscription_name, a.story_id, a.update_no, a.article_id,
                coalesce((SELECT c.level FROM alert c WHERE c.corrects = a.id AND c.kind = 'corrected'
                    ORDER BY c.revision DESC LIMIT 1), a.level) AS level,
                (NOT EXISTS (SELECT FROM delivery d WHERE d.alert_id = a.id)
                    OR EXISTS (SELECT FROM delivery d WHERE d.alert_id = a.id AND %s)) AS reached""".formatted(DeliveryPlans.reached("d"));

    private static final String TOLD = "SELECT " + TOLD_COLUMNS + """

            FROM alert a
            WHERE a.kind <> 'corrected' AND a.story_id = ANY (?)
              AND (a.subscription_id = ANY (?) OR a.article_id = ANY (?))
            ORDER BY a.seq""";

    private static final String RAISE = """
            INSERT INTO alert (id, subscription_id, subscription_name, owner_id, story_id, update_no, article_id,
                revision, kind, level, payload, late, raised_at, corrects)
            SELECT r.id, s.id, s.name, s.owner_id, r.story_id, r.update_no, r.article_id,
                r.revision, r.kind, r.level, r.payload::jsonb, r.late, r.raised_at::timestamptz, r.corrects
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY
                AS r (id, subscription_id, story_id, update_no, article_id, revision, level, payload, late, raised_at,
                kind, corrects, place)
            JOIN subscription s ON s.id = r.subscription_id AND s.enabled
            WHERE NOT EXISTS (SELECT FROM classified c
                WHERE c.article_id = r.article_id AND c.revision > r.revision AND c.outcome = 'withdrawn')
            ORDER BY place
            ON CONFLICT DO NOTHING
            RETURNING id""";

    private static final String SUPPRESS = """
            UPDATE delivery
            SET state = 'suppressed', finished_at = ?, reason = 'withdrawn',
                last_error = 'The article was withdrawn before this was delivered'
            FROM unnest(?, ?) AS w (article_id, revision) JOIN alert a USING (article_id)
            WHERE delivery.alert_id = a.id AND a.revision < w.revision AND delivery.state IN ('pending', 'held')""";

    private AlertTable() {}

    /**
     * Raises those that were never raised, and gives their ids. From here to the end of the transaction no other
     * transaction raises, so that alerts become visible in the order of their numbers: a reader who has seen number n
     * will never miss a smaller one.
     */
    static Set<String> raise(Connection connection, List<Alert> alerts) throws SQLException {
        if (alerts.isEmpty()) {
            return Set.of();
        }
        CommitOrder.lock(connection);
        try (var rows = Rows.of(connection, RAISE, alerts)) {
            return Set.copyOf(rows.text(Alert::id)
                    .text(Alert::subscriptionId)
                    .text(alert -> alert.payload().story().id())
                    .integer(Alert::updateNo)
                    .text(alert -> alert.payload().article().id())
                    .integer(alert -> alert.payload().article().revision())
                    .text(alert -> alert.payload().level().name())
                    .text(alert -> new String(EventJson.write(alert.payload()), StandardCharsets.UTF_8))
                    .bool(Alert::late)
                    .time(Alert::raisedAt)
                    .text(Alert::kind)
                    .text(Alert::corrects)
                    .returning());
        }
    }

    /** What these subscriptions were told of these stories, and whom anybody told of these articles. */
    static List<Told> told(Connection connection, Set<String> stories, Set<String> subscriptions, Set<String> articles)
            throws SQLException {
        return new Statements(connection)
                .query(
                        TOLD,
                        AlertTable::told,
                        stories.toArray(String[]::new),
                        subscriptions.toArray(String[]::new),
                        articles.toArray(String[]::new));
    }

    static Told told(Row row) throws SQLException {
        return new Told(
                row.text("id"),
                row.text("subscription_id"),
                row.text("subscription_name"),
                row.text("story_id"),
                row.integer("update_no"),
                row.text("article_id"),
                Level.valueOf(row.text("level")),
                row.flag("reached"));
    }

    /** An alert as it will be found when it is written. */
    static Told told(Alert alert) {
        var payload = alert.payload();
        return new Told(
                alert.id(),
                alert.subscriptionId(),
                payload.subscription().name(),
                payload.story().id(),
                alert.updateNo(),
                payload.article().id(),
                payload.level(),
                true);
    }

    /**
     * Stops what was not delivered yet of alerts about earlier revisions of these articles, and says how many. The
     * withdrawal's own alert has its revision: when the event is read again, that alert must go on.
     */
    static int suppressDeliveries(Connection connection, List<Withdrawn> withdrawn, Instant at) throws SQLException {
        try (var rows = Rows.of(connection, SUPPRESS, withdrawn)) {
            return rows.value(at.atOffset(ZoneOffset.UTC))
                    .text(Withdrawn::articleId)
                    .integer(Withdrawn::revision)
                    .update();
        }
    }
}
