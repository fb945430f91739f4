package io.newswatch.alert.subscription.postgres;

import io.newswatch.alert.postgres.Sql;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.schedule.postgres.HeldDeliveries;
import io.newswatch.alert.subscription.Change;
import io.newswatch.alert.subscription.Subscription;
import io.newswatch.alert.subscription.Subscriptions;
import io.newswatch.alert.subscription.WantedSubscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Subscriptions in PostgreSQL. Every change is numbered by a trigger, so that replicas compile it. */
@ApplicationScoped
class SubscriptionTable implements Subscriptions {
    private static final String COLUMNS = "SELECT id, owner_id, spec, enabled, version, created_at, updated_at ";
    private static final String ADD = """
            INSERT INTO subscription (id, owner_id, name, watch, min_level, spec, enabled, active_since, created_at,
                updated_at)
            VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)""";
    private static final String REPLACE = """
            UPDATE subscription
            SET name = ?, watch = ?, min_level = ?, spec = ?::jsonb, version = version + 1, updated_at = ?,
                active_since = CASE WHEN NOT enabled AND ? THEN ? ELSE active_since END, enabled = ?
            WHERE id = ?""";
    private static final String PAGE = COLUMNS + """
            FROM subscription
            WHERE (?::text IS NULL OR owner_id = ?) AND (created_at, id) > (?, ?)
            ORDER BY created_at, id LIMIT ?""";

    private final Sql sql;
    private final ChannelTable channels;
    private final InstantSource clock;

    SubscriptionTable(Sql sql, ChannelTable channels, InstantSource clock) {
        this.sql = sql;
        this.channels = channels;
        this.clock = clock;
    }

    @Override
    public Subscription add(String ownerId, WantedSubscription wanted) {
        var now = clock.instant();
        var id = UUID.randomUUID().toString();
        var spec = wanted.spec();
        return sql.inTransaction(statements -> {
            statements.update(
                    ADD,
                    id,
                    ownerId,
                    spec.name(),
                    spec.watch(),
                    spec.minLevel().name(),
                    SubscriptionRow.json(spec),
                    wanted.enabled(),
                    now,
                    now,
                    now);
            var added = channels.replace(statements, id, List.of(), wanted.channels(), now);
            var made = new Subscription(
                    id, ownerId, spec, added, wanted.enabled(), new Subscription.Versioned(1, now, now));
            HistoryTable.add(statements, made, ownerId);
            return made;
        });
    }

    @Override
    public Optional<Subscription> find(String id) {
        return sql.inTransaction(statements -> find(statements, id));
    }

    @Override
    public Optional<Subscription> replace(String id, WantedSubscription wanted, String authorId) {
        return sql.inTransaction(statements -> {
            statements.query("SELECT id FROM subscription WHERE id = ? FOR UPDATE", row -> row.text("id"), id);
            var known = find(statements, id);
            if (known.isEmpty()) {
                return known;
            }
            var replaced = replaced(statements, known.get(), wanted);
            HistoryTable.add(statements, replaced, authorId);
            return Optional.of(replaced);
        });
    }

    @Override
    public List<Change> history(String id, int before, int limit) {
        return sql.inTransaction(statements -> HistoryTable.newestFirst(statements, id, before, limit));
    }

    @Override
    public void remove(Subscription removed) {
        var now = clock.instant();
        sql.inTransaction(statements -> {
            channels.remove(statements, removed.channels(), now);
            return statements.update("DELETE FROM subscription WHERE id = ?", removed.id());
        });
    }

    @Override
    public List<Subscription> page(@Nullable String ownerId, Place after, int limit) {
        return sql.inTransaction(statements -> {
            var rows = statements.query(
                    PAGE,
                    row -> SubscriptionRow.subscription(row, List.of()),
                    ownerId,
                    ownerId,
                    after.createdAt(),
                    after.id(),
                    limit);
            return withChannels(statements, rows);
        });
    }

    private Subscription replaced(Statements statements, Subscription known, WantedSubscription wanted)
            throws SQLException {
        var now = clock.instant();
        var spec = wanted.spec();
        statements.update(
                REPLACE,
                spec.name(),
                spec.watch(),
                spec.minLevel().name(),
                SubscriptionRow.json(spec),
                now,
                wanted.enabled(),
                now,
                wanted.enabled(),
                known.id());
        var changed = channels.replace(statements, known.id(), known.channels(), wanted.channels(), now);
        planAnew(statements, known.id(), wanted, now);
        var versioned = new Subscription.Versioned(
                known.versioned().number() + 1, known.versioned().createdAt(), now);
        return new Subscription(known.id(), known.ownerId(), spec, changed, wanted.enabled(), versioned);
    }

    private static void planAnew(Statements statements, String id, WantedSubscription wanted, Instant now)
            throws SQLException {
        if (wanted.enabled()) {
            HeldDeliveries.planAnew(statements, id, wanted.spec().peace(), now);
        } else {
            HeldDeliveries.disabled(statements, id, now);
        }
    }

    private Optional<Subscription> find(Statements statements, String id) throws SQLException {
        var rows = statements.query(
                COLUMNS + "FROM subscription WHERE id = ?", row -> SubscriptionRow.subscription(row, List.of()), id);
        return withChannels(statements, rows).stream().findFirst();
    }

    private List<Subscription> withChannels(Statements statements, List<Subscription> bare) throws SQLException {
        var of = channels.of(statements, bare.stream().map(Subscription::id).toList());
        var whole = new ArrayList<Subscription>();
        for (var s : bare) {
            var channelsOfIt = of.getOrDefault(s.id(), List.of());
            whole.add(new Subscription(s.id(), s.ownerId(), s.spec(), channelsOfIt, s.enabled(), s.versioned()));
        }
        return whole;
    }
}
