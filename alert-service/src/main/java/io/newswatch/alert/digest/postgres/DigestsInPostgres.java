package io.newswatch.alert.digest.postgres;

import io.newswatch.alert.digest.Digest;
import io.newswatch.alert.digest.DigestStore;
import io.newswatch.alert.digest.Held;
import io.newswatch.alert.digest.Waiting;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.postgres.Transactions;
import io.newswatch.alert.schedule.Peace;
import io.newswatch.alert.schedule.postgres.Wish;
import io.newswatch.contract.AlertRaised.SubscriptionRef;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.Level;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Digests in PostgreSQL. Composing locks the subscription's row against other replicas, not against the raising of
 * alerts; the unique period keeps a second digest of the same time from coming about.
 */
public final class DigestsInPostgres implements DigestStore {
    private static final Duration BUDGETS_KEPT = Duration.ofDays(3);

    private static final String DUE = """
            SELECT a.subscription_id FROM delivery d JOIN alert a ON a.id = d.alert_id
            WHERE d.state = 'held' AND d.held_until <= ?
            GROUP BY a.subscription_id ORDER BY min(d.held_until)""";

    /** A channel that is not used any more is told nothing, and neither is anybody when the subscription is gone. */
    private static final String CLOSED = """
            UPDATE delivery d SET state = 'suppressed', reason = 'channel-not-active', finished_at = ?,
                last_error = 'The channel was not active when the digest was due'
            FROM alert a
            WHERE a.id = d.alert_id AND a.subscription_id = ? AND d.state = 'held' AND d.held_until <= ?
              AND NOT EXISTS (SELECT FROM channel c WHERE c.id = d.channel_id AND c.state = 'active')""";

    private static final String SUBSCRIPTION = """
            SELECT s.name, s.owner_id, %s FROM subscription s WHERE s.id = ?
            FOR NO KEY UPDATE SKIP LOCKED""".formatted(Wish.COLUMN);

    private static final String HELD = """
            SELECT d.id, d.channel_id, d.reason, d.held_until, a.id AS alert_id, a.seq::text AS seq, a.story_id, a.kind,
                a.level, a.raised_at
            FROM delivery d JOIN alert a ON a.id = d.alert_id
            WHERE a.subscription_id = ? AND d.state = 'held' AND d.held_until <= ?
            ORDER BY a.seq, d.id FOR UPDATE OF d""";

    private static final String ADD = """
            INSERT INTO digest (id, subscription_id, subscription_name, owner_id, period_from, period_to, payload,
                deliveries, composed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) ON CONFLICT DO NOTHING""";

    private static final String DELIVER = """
            INSERT INTO delivery (id, digest_id, channel_id, channel_type, target, target_host, next_attempt_at,
                created_at)
            SELECT substr(encode(sha256(convert_to(?::text || '.' || c.id, 'UTF8')), 'hex'), 1, 32), ?, c.id, c.type,
                c.target, c.target_host, now(), ?
            FROM channel c WHERE c.id = ANY (?)""";

    private static final String DIGESTED = """
            UPDATE delivery SET state = 'digested', digest_id = ?, finished_at = ? WHERE id = ANY (?)""";

    private static final String NEXT_TIME = "UPDATE delivery SET held_until = ? WHERE id = ANY (?)";

    private final Transactions transactions;
    private final Contents contents;

    public DigestsInPostgres(Transactions transactions, Contents contents) {
        this.transactions = transactions;
        this.contents = contents;
    }

    @Override
    public List<String> due(Instant now) throws SQLException {
        return transactions.inOne(
                connection -> new Statements(connection).query(DUE, row -> row.text("subscription_id"), now));
    }

    @Override
    public Composed compose(String subscriptionId, Instant now) throws SQLException {
        return transactions.inOne(connection -> {
            var statements = new Statements(connection);
            statements.update(CLOSED, now, subscriptionId, now);
            var readers = statements.query(SUBSCRIPTION, DigestsInPostgres::reader, subscriptionId);
            if (readers.isEmpty()) {
                return Composed.ELSEWHERE;
            }
            var held = statements.query(HELD, DigestsInPostgres::held, subscriptionId, now);
            if (held.isEmpty()) {
                return Composed.NOTHING;
            }
            return compose(statements, new Waiting(subscriptionId, held), readers.getFirst(), now);
        });
    }

    @Override
    public void tidy(Instant now) throws SQLException {
        transactions.inOne(connection -> new Statements(connection)
                .update("DELETE FROM alert_budget WHERE day < ?::timestamptz::date", now.minus(BUDGETS_KEPT)));
    }

    private Composed compose(Statements statements, Waiting waiting, Reader reader, Instant now) throws SQLException {
        var digest = digest(statements, waiting, reader);
        var added = statements.update(
                ADD,
                digest.digestId(),
                waiting.subscriptionId(),
                reader.name(),
                reader.ownerId(),
                digest.period().from(),
                digest.period().to(),
                new String(EventJson.write(digest), StandardCharsets.UTF_8),
                waiting.channels().size(),
                now);
        var deliveries = waiting.deliveries().toArray(String[]::new);
        if (added == 0) {
            statements.update(NEXT_TIME, reader.peace().nextDigest(now), deliveries);
            return Composed.TOO_LATE;
        }
        var channels = waiting.channels().toArray(String[]::new);
        statements.update(DELIVER, digest.digestId(), digest.digestId(), now, channels);
        statements.update(DIGESTED, digest.digestId(), now, deliveries);
        return Composed.DIGEST;
    }

    private Digest digest(Statements statements, Waiting waiting, Reader reader) throws SQLException {
        var zone = reader.peace().schedule().timezone().getId();
        var told = contents.of(statements, waiting);
        return new Digest(
                waiting.digestId(),
                new SubscriptionRef(waiting.subscriptionId(), reader.name()),
                new Digest.Period(waiting.since(), waiting.due(), zone),
                told.alerts(),
                told.more(),
                told.omitted());
    }

    private static Reader reader(Row row) throws SQLException {
        return new Reader(row.text("name"), row.text("owner_id"), Wish.peace(row));
    }

    private static Held held(Row row) throws SQLException {
        return new Held(
                row.text("id"),
                row.text("channel_id"),
                row.text("reason"),
                row.time("held_until"),
                new Held.Alerted(
                        row.text("alert_id"),
                        Long.parseLong(row.text("seq")),
                        row.text("story_id"),
                        row.text("kind"),
                        Level.valueOf(row.text("level")),
                        row.time("raised_at")));
    }

    private record Reader(String name, String ownerId, Peace peace) {}
}
