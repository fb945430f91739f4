package io.newswatch.alert.rebuild.postgres;

import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Sql;
import io.newswatch.alert.rebuild.Rebuild;
import io.newswatch.alert.rebuild.Rebuild.Outcome;
import io.newswatch.alert.rebuild.Rebuilds;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Notes about rebuilds in PostgreSQL, outside the transaction of the rebuild itself. */
@ApplicationScoped
class RebuildsInPostgres implements Rebuilds {
    /** One that gave no sign of life for so long was killed. */
    private static final Duration KILLED = Duration.ofMinutes(2);

    private static final String LATEST = """
            SELECT id, started_by, started_at, seen_at, finished_at, events, total, skipped, same, added, kept,
                coalesce(problem, CASE WHEN finished_at IS NULL AND seen_at < now() - interval '2 minutes'
                    THEN 'It was interrupted, and nothing was changed' END) AS problem
            FROM rebuild ORDER BY id DESC LIMIT 1""";

    private final Sql sql;

    RebuildsInPostgres(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Long> begin(String by, Instant now) {
        return sql.inTransaction(statements -> {
            statements.update("LOCK TABLE rebuild IN SHARE ROW EXCLUSIVE MODE");
            return statements.query("""
                            INSERT INTO rebuild (started_by, started_at, seen_at)
                            SELECT ?, ?, ?
                            WHERE NOT EXISTS (SELECT FROM rebuild WHERE finished_at IS NULL AND seen_at > ?)
                            RETURNING id""", row -> row.big("id"), by, now, now, now.minus(KILLED)).stream()
                    .findFirst();
        });
    }

    @Override
    public Optional<Rebuild> latest() {
        return sql.query(LATEST, RebuildsInPostgres::rebuild).stream().findFirst();
    }

    @Override
    public void progress(long id, long events, long total, Instant now) {
        sql.update("UPDATE rebuild SET events = ?, total = ?, seen_at = ? WHERE id = ?", events, total, now, id);
    }

    @Override
    public void done(long id, Outcome outcome, Instant now) {
        sql.update(
                """
                UPDATE rebuild SET events = ?, skipped = ?, same = ?, added = ?, kept = ?, seen_at = ?, finished_at = ?
                WHERE id = ?""",
                outcome.events(),
                outcome.skipped(),
                outcome.same(),
                outcome.added(),
                outcome.kept(),
                now,
                now,
                id);
    }

    @Override
    public void failed(long id, String problem, Instant now) {
        sql.update("UPDATE rebuild SET problem = ?, seen_at = ?, finished_at = ? WHERE id = ?", problem, now, now, id);
    }

    private static Rebuild rebuild(Row row) throws SQLException {
        return new Rebuild(
                row.big("id"),
                row.text("started_by"),
                row.time("started_at"),
                row.time("seen_at"),
                row.timeOrNull("finished_at"),
                row.big("total"),
                new Outcome(row.big("events"), row.big("skipped"), row.big("same"), row.big("added"), row.big("kept")),
                row.textOrNull("problem"));
    }
}
