package io.newswatch.alert.raise.postgres;

import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Sql;
import io.newswatch.alert.raise.AlertPayload;
import io.newswatch.alert.raise.RaisedAlert;
import io.newswatch.alert.raise.RaisedAlerts;
import io.newswatch.contract.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads alerts from PostgreSQL. */
@ApplicationScoped
class AlertsInPostgres implements RaisedAlerts {
    private static final String SELECT = """
            SELECT a.seq, a.owner_id, a.kind, a.late, a.payload,
                (SELECT max(r.withdrawn_at) FROM article r WHERE r.id = a.article_id) AS withdrawn_at
            FROM alert a
            """;
    private static final String PAGE = SELECT + """
            WHERE a.seq < ? AND (?::text IS NULL OR a.subscription_id = ?) AND (?::text IS NULL OR a.story_id = ?)
              AND (?::text IS NULL OR a.level = ?)
              AND a.raised_at >= ?
            ORDER BY a.seq DESC LIMIT ?""";

    private final Sql sql;

    AlertsInPostgres(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<RaisedAlert> page(Filter filter, long before, int limit) {
        var level = filter.level() == null ? null : filter.level().name();
        var since = filter.since() == null ? Instant.EPOCH : filter.since();
        return sql.query(
                PAGE,
                AlertsInPostgres::alert,
                before,
                filter.subscription(),
                filter.subscription(),
                filter.story(),
                filter.story(),
                level,
                level,
                since,
                limit);
    }

    @Override
    public Optional<RaisedAlert> find(String id) {
        return sql.query(SELECT + "WHERE a.id = ?", AlertsInPostgres::alert, id).stream()
                .findFirst();
    }

    @Override
    public List<RaisedAlert> withIds(Collection<String> ids) {
        return sql.query(SELECT + "WHERE a.id = ANY (?)", AlertsInPostgres::alert, (Object) ids.toArray(String[]::new));
    }

    private static RaisedAlert alert(Row row) throws SQLException {
        try {
            return new RaisedAlert(
                    Long.parseLong(row.text("seq")),
                    row.text("owner_id"),
                    row.text("kind"),
                    row.flag("late"),
                    EventJson.read(row.text("payload").getBytes(StandardCharsets.UTF_8), AlertPayload.class),
                    row.timeOrNull("withdrawn_at"));
        } catch (IOException e) {
            throw new SQLException("Alert number " + row.text("seq") + " has a payload that cannot be read", e);
        }
    }
}
