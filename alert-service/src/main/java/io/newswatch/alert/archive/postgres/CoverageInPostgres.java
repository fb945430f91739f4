package io.newswatch.alert.archive.postgres;

import io.newswatch.alert.archive.ArticleFilter;
import io.newswatch.alert.archive.Coverage;
import io.newswatch.alert.archive.TimeRange;
import io.newswatch.alert.archive.tally.Counting;
import io.newswatch.alert.archive.tally.Packed;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.postgres.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGStatement;

/**
 * Counts articles in PostgreSQL: whole hours from what was packed, the rest from the articles themselves.
 *
 * <pre>
 * from ─ articles ─┬── packed ──┬ changed: articles ┬── packed ──┬─ articles ─ to
 *              full hour                                     full hour
 * </pre>
 */
@ApplicationScoped
class CoverageInPostgres implements Coverage {
    /** What is packed, and what has changed since: an hour is one or the other. */
    private static final String HOURS = """
            SELECT hour, tally FROM coverage_hour h
            WHERE hour >= ? AND hour < ? AND NOT EXISTS (SELECT FROM coverage_changed c WHERE c.hour = h.hour)
            UNION ALL
            SELECT DISTINCT hour, NULL::bytea FROM coverage_changed WHERE hour >= ? AND hour < ?""";

    /** Hours that are in memory at once. */
    private static final int AT_ONCE = 64;

    private final Transactions transactions;

    CoverageInPostgres(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<List<Count>> count(ArticleFilter filter, List<Question> questions) {
        return transactions.forRequest(connection -> {
            var statements = new Statements(connection);
            // Hours, the notes on them, their texts and the articles as of one moment.
            statements.update("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            var texts = CoverageTable.texts(statements);
            var counting = new Counting(filter, questions, texts);
            var unpacked = new ArrayList<>(Stretch.edges(filter.seen()));
            var whole = Stretch.wholeHours(filter.seen());
            if (whole.isPresent()) {
                unpacked.addAll(addPacked(connection, whole.get(), counting));
            }
            CoverageTable.tally(statements, unpacked, texts).forEach(counting::add);
            return counting.counts();
        });
    }

    /** Counts what is packed, and gives the hours that are not. */
    private static List<TimeRange> addPacked(Connection connection, TimeRange hours, Counting counting)
            throws SQLException {
        var changed = new ArrayList<TimeRange>();
        try (var statement = connection.prepareStatement(HOURS)) {
            statement.setFetchSize(AT_ONCE);
            // Bytes as bytes, not as twice as many digits.
            statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
            for (int place = 1; place <= 4; place += 2) {
                statement.setObject(place, hours.from().atOffset(ZoneOffset.UTC));
                statement.setObject(place + 1, hours.to().atOffset(ZoneOffset.UTC));
            }
            try (var results = statement.executeQuery()) {
                while (results.next()) {
                    var hour = results.getObject("hour", OffsetDateTime.class).toInstant();
                    var tally = results.getBytes("tally");
                    if (tally == null) {
                        changed.add(new TimeRange(hour, hour.plus(1, ChronoUnit.HOURS)));
                    } else {
                        counting.add(hour, Packed.read(tally));
                    }
                }
            }
        }
        return changed;
    }
}
