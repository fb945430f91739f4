package io.newswatch.alert.rebuild.postgres;

import io.newswatch.alert.archive.postgres.ArchiveTable;
import io.newswatch.alert.postgres.Rows;
import io.newswatch.alert.postgres.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * What a rebuild drops and what it puts back, over the connection of its one transaction. What people were told is a
 * fact: alerts that were there come back as they were, deliveries are never touched, and what is raised now for the
 * first time about events that were processed before is told to nobody.
 */
public final class Restored {
    private static final List<String> REMEMBER = List.of(
            "SET CONSTRAINTS ALL DEFERRED",
            "CREATE TEMP TABLE told_before (id text PRIMARY KEY) ON COMMIT DROP",
            "CREATE TEMP TABLE ended_before (delivery_id text, outcome text, at timestamptz) ON COMMIT DROP",
            "CREATE TEMP TABLE story_before ON COMMIT DROP AS SELECT id, version, state FROM story",
            "CREATE TEMP TABLE alert_before (LIKE alert) ON COMMIT DROP",
            "CREATE TEMP TABLE dropped (id text PRIMARY KEY) ON COMMIT DROP",
            "CREATE TEMP TABLE delivery_before ON COMMIT DROP AS SELECT id FROM delivery",
            "CREATE TEMP TABLE budget_before ON COMMIT DROP AS SELECT * FROM alert_budget",
            "CREATE TEMP TABLE processed_before ON COMMIT DROP AS SELECT article_id, revision FROM classified",
            """
            CREATE TEMP TABLE marks ON COMMIT DROP AS
            SELECT coalesce((SELECT max(id) FROM outbox), 0) AS outbox,
                coalesce((SELECT max(number) FROM stream_entry), 0) AS stream""",
            "CREATE INDEX ON processed_before (article_id)",
            "CREATE INDEX ON delivery_before (id)");

    /** Everything that begins at an instant or later; what is older is not in the topics any more, and stays. */
    private static final List<String> DROP = List.of(
            "INSERT INTO dropped SELECT id FROM story WHERE started_at >= ?",
            "DELETE FROM story_member WHERE story_id IN (SELECT id FROM dropped)",
            "DELETE FROM story_news WHERE story_id IN (SELECT id FROM dropped)",
            "DELETE FROM story_related WHERE one IN (SELECT id FROM dropped) OR other IN (SELECT id FROM dropped)",
            "DELETE FROM story WHERE id IN (SELECT id FROM dropped)",
            "INSERT INTO alert_before SELECT * FROM alert WHERE story_id NOT IN (SELECT id FROM story)",
            "DELETE FROM alert WHERE story_id NOT IN (SELECT id FROM story)",
            ArchiveTable.NOTE + " FROM article WHERE ingested_at >= ?",
            "DELETE FROM article WHERE ingested_at >= ?",
            "DELETE FROM classified WHERE classified_at >= ?");

    private static final List<String> RESTORE = List.of(
            // New are those that neither the database nor the topic knew.
            """
            CREATE TEMP TABLE new_alert ON COMMIT DROP AS
            SELECT a.id, t.id IS NOT NULL AS told FROM alert a LEFT JOIN told_before t ON t.id = a.id
            WHERE NOT EXISTS (SELECT FROM alert_before b WHERE b.id = a.id)
              AND NOT EXISTS (SELECT FROM alert_kept k WHERE k.id = a.id)""",
            "DELETE FROM alert WHERE id IN (SELECT id FROM alert_before)",
            "INSERT INTO alert OVERRIDING SYSTEM VALUE SELECT * FROM alert_before",
            // Deliveries of alerts that were told already, over channels that came later or whatever else: never made.
            """
            DELETE FROM delivery d WHERE NOT EXISTS (SELECT FROM delivery_before b WHERE b.id = d.id)
              AND d.alert_id IN (SELECT id FROM alert_before)""",
            """
            UPDATE delivery d SET state = e.outcome, finished_at = e.at, attempts = greatest(d.attempts, 1), reason = NULL
            FROM (SELECT DISTINCT ON (delivery_id) * FROM ended_before ORDER BY delivery_id, at DESC) e
            WHERE e.delivery_id = d.id
              AND NOT EXISTS (SELECT FROM delivery_before b WHERE b.id = d.id)""",
            """
            UPDATE delivery d SET state = 'suppressed', finished_at = now(), reason = 'rebuilt', held_until = NULL,
                last_error = 'The alert was raised by a rebuild, long after its article'
            FROM new_alert n WHERE n.id = d.alert_id AND NOT n.told AND d.state IN ('pending', 'held')
              AND NOT EXISTS (SELECT FROM delivery_before b WHERE b.id = d.id)""",
            """
            INSERT INTO promise (alert_id, deliveries, raised_at)
            SELECT a.id, (SELECT count(*) FROM delivery d WHERE d.alert_id = a.id), a.raised_at
            FROM alert a JOIN new_alert n ON n.id = a.id
            ON CONFLICT (alert_id) DO UPDATE SET deliveries = excluded.deliveries""",
            "DELETE FROM alert_budget",
            "INSERT INTO alert_budget SELECT * FROM budget_before",
            // A version is given once: what consumers have seen of a story is not said again under another number.
            """
            UPDATE story s SET version = greatest(s.version, b.version), state = b.state
            FROM (SELECT id, max(version) AS version, min(state) AS state FROM story_before GROUP BY id) b
            WHERE b.id = s.id""",
            "DELETE FROM outbox WHERE id > (SELECT outbox FROM marks) AND topic = 'newswatch.stories.v1'"
                    + " AND key IN (SELECT id FROM story_before)",
            """
            DELETE FROM outbox o WHERE o.id > (SELECT outbox FROM marks) AND topic = 'newswatch.alerts.v1'
              AND (o.subject IN (SELECT id FROM told_before) OR o.subject IN (SELECT id FROM alert_before))""",
            "DELETE FROM stream_entry WHERE number > (SELECT stream FROM marks)");

    private static final String COUNT = """
            SELECT (SELECT count(*) FROM new_alert) AS added,
                (SELECT count(*) FROM alert_before b WHERE EXISTS (SELECT FROM raised_again r WHERE r.id = b.id)) AS same,
                (SELECT count(*) FROM alert_before b
                    WHERE NOT EXISTS (SELECT FROM raised_again r WHERE r.id = b.id)) AS kept""";

    private final Connection connection;
    private final Statements statements;

    public Restored(Connection connection) {
        this.connection = connection;
        this.statements = new Statements(connection);
    }

    /** Remembers how everything is. */
    public void remember() throws SQLException {
        for (var step : REMEMBER) {
            statements.update(step);
        }
    }

    /** An alert of which its topic says that it was raised. */
    public void told(List<String> alerts) throws SQLException {
        try (var rows =
                Rows.of(connection, "INSERT INTO told_before SELECT unnest(?) ON CONFLICT DO NOTHING", alerts)) {
            rows.text(id -> id).update();
        }
    }

    /** How a delivery ended, as its topic says. */
    public record End(String deliveryId, String outcome, Instant at) {}

    public void ended(List<End> ends) throws SQLException {
        try (var rows = Rows.of(
                connection,
                "INSERT INTO ended_before SELECT id, outcome, at::timestamptz FROM unnest(?, ?, ?) AS r (id, outcome, at)",
                ends)) {
            rows.text(End::deliveryId).text(End::outcome).time(End::at).update();
        }
    }

    /** A story as its topic has it. */
    public record Known(String id, int version, String state) {}

    public void known(List<Known> stories) throws SQLException {
        try (var rows = Rows.of(connection, "INSERT INTO story_before SELECT * FROM unnest(?, ?, ?)", stories)) {
            rows.text(Known::id).integer(Known::version).text(Known::state).update();
        }
    }

    /** Drops everything that begins then or later. */
    public void drop(Instant from) throws SQLException {
        for (var step : DROP) {
            if (step.contains("?")) {
                statements.update(step, from);
            } else {
                statements.update(step);
            }
        }
        statements.update("CREATE TEMP TABLE alert_kept ON COMMIT DROP AS SELECT id FROM alert");
    }

    /** Which of these events were processed before. */
    public List<String> processed(List<String> articles) throws SQLException {
        return statements.query(
                "SELECT article_id || '.' || revision AS event FROM processed_before WHERE article_id = ANY (?)",
                row -> row.text("event"),
                (Object) articles.toArray(String[]::new));
    }

    /** How many alerts there are. */
    public record Alerts(long same, long added, long kept) {}

    /** Puts back what people were told, and stops what would be told anew. */
    public Alerts restore() throws SQLException {
        statements.update("CREATE TEMP TABLE raised_again ON COMMIT DROP AS SELECT id FROM alert");
        for (var step : RESTORE) {
            statements.update(step);
        }
        return statements
                .query(COUNT, row -> new Alerts(row.big("same"), row.big("added"), row.big("kept")))
                .getFirst();
    }
}
