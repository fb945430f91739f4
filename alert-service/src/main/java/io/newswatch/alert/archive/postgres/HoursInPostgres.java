package io.newswatch.alert.archive.postgres;

import io.newswatch.alert.archive.CoverageHours;
import io.newswatch.alert.archive.TimeRange;
import io.newswatch.alert.archive.tally.Packed;
import io.newswatch.alert.archive.tally.Tally;
import io.newswatch.alert.postgres.Sql;
import io.newswatch.alert.postgres.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The packed hours as rows. */
@ApplicationScoped
class HoursInPostgres implements CoverageHours {
    /** Any number that no other advisory lock of this service uses. */
    private static final long ONE_REPLICA = 0x404;

    /** What is noted while an hour is being packed stays, and the hour is packed again. */
    private static final String CHANGED = """
            WITH gone AS (
                DELETE FROM coverage_changed WHERE hour = ANY (ARRAY(
                    SELECT DISTINCT hour FROM coverage_changed WHERE hour < ? ORDER BY hour DESC LIMIT ?))
                RETURNING hour)
            SELECT DISTINCT hour FROM gone""";

    private static final String PACK = """
            INSERT INTO coverage_hour (hour, tally) VALUES (?, ?)
            ON CONFLICT (hour) DO UPDATE SET tally = excluded.tally""";

    private static final String NOTE = """
            INSERT INTO coverage_changed
            SELECT generate_series(date_trunc('hour', ?::timestamptz, 'UTC'), ?::timestamptz, '1 hour')""";

    private final Sql sql;

    HoursInPostgres(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int pack(Instant endedBy, int most) {
        var running = endedBy.truncatedTo(ChronoUnit.HOURS);
        return sql.inTransaction(statements -> {
            // Two at once could write an older tally over a newer one.
            var isOurs = statements
                    .query("SELECT pg_try_advisory_xact_lock(?) AS ours", row -> row.flag("ours"), ONE_REPLICA)
                    .getFirst();
            if (!isOurs) {
                return 0;
            }
            var changed = statements.query(CHANGED, row -> row.time("hour"), running, most);
            if (!changed.isEmpty()) {
                pack(statements, changed);
            }
            return changed.size();
        });
    }

    @Override
    public void doubt(TimeRange hours) {
        sql.update(NOTE, hours.from(), hours.to());
    }

    private static void pack(Statements statements, List<Instant> hours) throws SQLException {
        var texts = CoverageTable.texts(statements);
        var known = texts.count();
        var ranges = hours.stream()
                .map(hour -> new TimeRange(hour, hour.plus(1, ChronoUnit.HOURS)))
                .toList();
        write(statements, hours, CoverageTable.tally(statements, ranges, texts));
        statements.update(
                "INSERT INTO coverage_text (number, text) SELECT ? + place, text"
                        + " FROM unnest(?::text[]) WITH ORDINALITY AS t (text, place)",
                known - 1,
                texts.from(known).toArray(String[]::new));
    }

    private static void write(Statements statements, List<Instant> hours, Map<Instant, Tally> tallies)
            throws SQLException {
        for (var hour : hours) {
            var tally = tallies.get(hour);
            if (tally == null) {
                statements.update("DELETE FROM coverage_hour WHERE hour = ?", hour);
            } else {
                statements.update(PACK, hour, Packed.of(tally));
            }
        }
    }
}
