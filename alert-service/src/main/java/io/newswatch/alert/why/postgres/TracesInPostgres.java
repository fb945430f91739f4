package io.newswatch.alert.why.postgres;

import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Sql;
import io.newswatch.alert.why.Told;
import io.newswatch.alert.why.Told.Delivery;
import io.newswatch.alert.why.Trace;
import io.newswatch.alert.why.Traces;
import io.newswatch.contract.Level;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Reads traces from PostgreSQL. */
@ApplicationScoped
class TracesInPostgres implements Traces {
    private static final String TRACE = """
            SELECT c.article_id, c.revision, c.level, c.score, c.outcome, c.classified_at, a.id AS kept, a.title, a.url,
                a.origin, a.first_seen_at, a.ingested_at, a.withdrawn_at
            FROM classified c LEFT JOIN article a ON a.id = c.article_id
            WHERE c.article_id = ? ORDER BY c.revision DESC LIMIT 1""";

    private static final String TOLD = """
            SELECT a.id, a.story_id, a.article_id, a.kind, a.raised_at, d.channel_type, d.state, d.reason, d.digest_id,
                coalesce(d.finished_at, d.held_until, d.next_attempt_at) AS at
            FROM alert a LEFT JOIN delivery d ON d.alert_id = a.id
            WHERE a.subscription_id = ? AND (a.article_id = ?
                OR a.story_id IN (SELECT story_id FROM story_member WHERE article_id = ?))
            ORDER BY a.seq, d.created_at, d.id""";

    private final Sql sql;

    TracesInPostgres(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Trace> of(String articleId) {
        return sql.query(TRACE, TracesInPostgres::trace, articleId).stream().findFirst();
    }

    @Override
    public Optional<String> idOf(String url) {
        return sql.query("SELECT id FROM article WHERE url = ? LIMIT 1", row -> row.text("id"), url).stream()
                .findFirst();
    }

    @Override
    public Optional<Instant> activeSince(String subscriptionId) {
        return sql
                .query(
                        "SELECT active_since FROM subscription WHERE id = ?",
                        row -> row.time("active_since"),
                        subscriptionId)
                .stream()
                .findFirst();
    }

    @Override
    public List<Told> told(String articleId, String subscriptionId) {
        var alerts = new LinkedHashMap<String, Told>();
        sql.query(TOLD, TracesInPostgres::told, subscriptionId, articleId, articleId)
                .forEach(told -> alerts.merge(told.alertId(), told, TracesInPostgres::together));
        return List.copyOf(alerts.values());
    }

    private static Told together(Told one, Told other) {
        var deliveries = new ArrayList<>(one.deliveries());
        deliveries.addAll(other.deliveries());
        return new Told(one.alertId(), one.storyId(), one.articleId(), one.kind(), one.raisedAt(), deliveries);
    }

    private static Trace trace(Row row) throws SQLException {
        var booked = new Trace.Booked(
                row.integer("revision"),
                Level.valueOf(row.text("level")),
                row.real("score"),
                row.text("outcome"),
                row.time("classified_at"));
        return new Trace(
                row.text("article_id"),
                booked,
                row.textOrNull("kept") == null ? Optional.empty() : Optional.of(kept(row)));
    }

    private static Trace.Kept kept(Row row) throws SQLException {
        return new Trace.Kept(
                row.textOrNull("title"),
                row.textOrNull("url"),
                row.text("origin"),
                row.time("first_seen_at"),
                row.time("ingested_at"),
                row.timeOrNull("withdrawn_at"));
    }

    private static Told told(Row row) throws SQLException {
        var type = row.textOrNull("channel_type");
        return new Told(
                row.text("id"),
                row.text("story_id"),
                row.text("article_id"),
                row.text("kind"),
                row.time("raised_at"),
                type == null
                        ? List.of()
                        : List.of(new Delivery(
                                type,
                                row.text("state"),
                                row.textOrNull("reason"),
                                row.textOrNull("digest_id"),
                                row.timeOrNull("at"))));
    }
}
