package io.newswatch.alert.delivery.postgres;

import io.newswatch.alert.delivery.AttemptResult;
import io.newswatch.alert.delivery.Claimed;
import io.newswatch.alert.delivery.DeliveryQueue;
import io.newswatch.alert.delivery.Slots.Way;
import io.newswatch.alert.delivery.Verdict;
import io.newswatch.alert.outbox.postgres.OutboxTable;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.postgres.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The queue of deliveries. Leases are measured by the database's clock, which all replicas share. */
public final class QueueInPostgres implements DeliveryQueue {
    private static final String IS_DUE =
            "state = 'pending' AND next_attempt_at <= now() AND (lease_until IS NULL OR lease_until < now())";

    /** Everything that goes through one server of ours counts as one host. */
    private static final String HOST =
            "CASE WHEN channel_type IN ('webhook', 'slack') THEN coalesce(target_host, '') ELSE channel_type END";

    private static final String DUE = """
            SELECT waiting.id, waiting.host, waiting.channel_id, coalesce(channel.state = 'active', false) AS sendable
            FROM (SELECT id, channel_id, next_attempt_at, seq, %1$s AS host FROM delivery d
                  WHERE %2$s AND channel_type = ANY (?) AND NOT (%1$s = ANY (?)) AND NOT (channel_id = ANY (?))
                    AND NOT EXISTS (SELECT FROM delivery ahead WHERE ahead.channel_id = d.channel_id
                        AND ahead.state = 'pending' AND ahead.lease_until > now())
                  ORDER BY next_attempt_at, seq LIMIT ?) waiting
            LEFT JOIN channel ON channel.id = waiting.channel_id
            ORDER BY next_attempt_at, seq""".formatted(HOST, IS_DUE);

    private static final String CLAIM = """
            WITH due AS (
                SELECT id, next_attempt_at FROM delivery WHERE id = ANY (?) AND %1$s FOR UPDATE SKIP LOCKED
            ), claimed AS (
                UPDATE delivery SET lease_owner = ?, lease_until = now() + ? * interval '1 millisecond',
                    attempts = attempts + 1, first_attempt_at = coalesce(first_attempt_at, now())
                FROM due WHERE delivery.id = due.id
                RETURNING delivery.*, %2$s AS host, due.next_attempt_at AS due_at
            ), logged AS (
                INSERT INTO delivery_attempt (delivery_id, attempt, started_at)
                SELECT id, attempts, clock_timestamp() FROM claimed
            )
            SELECT claimed.id, claimed.attempts, claimed.channel_id, claimed.channel_type,
                claimed.target, claimed.host, claimed.due_at, claimed.first_attempt_at,
                channel.secret, %3$s AS previous_secret, told.id AS told_id, told.kind, told.subscription_id, told.payload::text AS payload
            FROM claimed CROSS JOIN LATERAL (
                SELECT id, kind, subscription_id, payload FROM alert WHERE alert.id = claimed.alert_id
                UNION ALL
                SELECT id, 'digest', subscription_id, payload FROM digest
                WHERE claimed.alert_id IS NULL AND digest.id = claimed.digest_id) told
            LEFT JOIN channel ON channel.id = claimed.channel_id""".formatted(IS_DUE, HOST, ChannelTable.PREVIOUS_SECRET);

    private static final String SUPPRESS = """
            UPDATE delivery SET state = 'suppressed', finished_at = now(), reason = 'channel-not-active',
                last_error = coalesce(
                (SELECT 'the channel is ' || state FROM channel WHERE channel.id = delivery.channel_id),
                'the channel was removed')
            WHERE id = ANY (?) AND NOT EXISTS (
                SELECT FROM channel WHERE channel.id = delivery.channel_id AND channel.state = 'active')
            AND %s""".formatted(IS_DUE);

    private static final String FINISH = """
            WITH finished AS (
                UPDATE delivery SET state = ?, last_error = ?, lease_owner = NULL, lease_until = NULL,
                    next_attempt_at = now() + ? * interval '1 millisecond',
                    finished_at = CASE WHEN ? THEN now() END
                WHERE id = ? AND lease_owner = ? AND attempts = ? AND state = 'pending'
                RETURNING id, attempts
            ), logged AS (
                UPDATE delivery_attempt logged
                SET finished_at = clock_timestamp(), outcome = ?, http_status = ?, detail = ?
                FROM finished WHERE logged.delivery_id = finished.id AND logged.attempt = finished.attempts
            )
            SELECT id FROM finished""";

    private static final String RELEASE = """
            UPDATE delivery SET lease_owner = NULL, lease_until = NULL
            WHERE lease_owner = ? AND state = 'pending'""";

    private final DataSource database;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Hopeless hopeless;

    public QueueInPostgres(DataSource database, Transactions transactions, InstantSource clock, Hopeless hopeless) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.hopeless = hopeless;
    }

    @Override
    public List<Due> due(Collection<String> channelTypes, Busy busy, int most) throws SQLException {
        try (var connection = database.getConnection()) {
            return new Statements(connection)
                    .query(
                            DUE,
                            row -> new Due(
                                    row.text("id"),
                                    new Way(row.text("host"), row.text("channel_id")),
                                    row.flag("sendable")),
                            array(channelTypes),
                            array(busy.hosts()),
                            array(busy.channels()),
                            most);
        }
    }

    @Override
    public List<Claimed> claim(Collection<String> ids, Lease lease) throws SQLException {
        try (var connection = database.getConnection()) {
            return new Statements(connection)
                    .query(
                            CLAIM,
                            QueueInPostgres::claimed,
                            array(ids),
                            lease.owner(),
                            lease.length().toMillis());
        }
    }

    @Override
    public void suppress(Collection<String> ids) throws SQLException {
        try (var connection = database.getConnection()) {
            new Statements(connection).update(SUPPRESS, (Object) array(ids));
        }
    }

    @Override
    public boolean finish(Claimed delivery, Lease lease, AttemptResult result, Verdict verdict) throws SQLException {
        return transactions.inOne(connection -> {
            var statements = new Statements(connection);
            var change = Change.of(verdict);
            var finished = statements.query(
                    FINISH,
                    row -> row.text("id"),
                    change.state(),
                    change.reason(),
                    change.pauseMillis(),
                    change.terminal(),
                    delivery.id(),
                    lease.owner(),
                    delivery.attempt(),
                    change.outcome(),
                    result.httpStatus(),
                    change.reason());
            if (finished.isEmpty()) {
                return false;
            }
            remember(statements, delivery.channel().id(), verdict);
            announce(connection, delivery, change);
            return true;
        });
    }

    @Override
    public void release(Lease lease) throws SQLException {
        try (var connection = database.getConnection()) {
            new Statements(connection).update(RELEASE, lease.owner());
        }
    }

    /** What the verdict means for the channel. */
    private void remember(Statements statements, String channel, Verdict verdict) throws SQLException {
        switch (verdict) {
            case Verdict.Delivered delivered -> ChannelTable.succeeded(statements, channel);
            case Verdict.Retry retry -> ChannelTable.failed(statements, channel, false);
            case Verdict.Failed failed -> {
                ChannelTable.failed(statements, channel, true);
                ChannelTable.closeIfHopeless(statements, channel, hopeless);
            }
            case Verdict.ChannelGone gone -> ChannelTable.close(statements, channel, gone.reason(), false);
        }
    }

    private void announce(Connection connection, Claimed delivery, Change change) throws SQLException {
        if (change.terminal()) {
            var end = new DeliveryEvent.End(change.state(), change.reason(), clock.instant());
            OutboxTable.put(connection, DeliveryEvent.of(new Statements(connection), delivery, end));
        }
    }

    private static Claimed claimed(Row row) throws SQLException {
        return new Claimed(
                row.text("id"),
                row.integer("attempts"),
                new Claimed.AlertToTell(
                        row.text("told_id"), row.text("kind"), row.text("subscription_id"), row.text("payload")),
                new Claimed.ChannelToUse(
                        row.text("channel_id"),
                        row.text("channel_type"),
                        row.text("target"),
                        ChannelTable.secrets(row),
                        row.text("host")),
                row.time("due_at"),
                row.time("first_attempt_at"));
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** A verdict in the words of the table. */
    private record Change(
            String state,
            boolean terminal,
            String outcome,
            @Nullable String reason,
            long pauseMillis) {
        static Change of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Delivered delivered -> new Change("delivered", true, "delivered", null, 0);
                case Verdict.Retry retry ->
                    new Change(
                            "pending",
                            false,
                            "retry",
                            retry.reason(),
                            retry.after().toMillis());
                case Verdict.Failed failed -> new Change("failed", true, "failed", failed.reason(), 0);
                case Verdict.ChannelGone gone -> new Change("failed", true, "channel-gone", gone.reason(), 0);
            };
        }
    }
}
