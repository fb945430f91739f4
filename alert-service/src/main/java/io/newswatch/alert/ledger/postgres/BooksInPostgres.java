package io.newswatch.alert.ledger.postgres;

import io.newswatch.alert.ledger.Book;
import io.newswatch.alert.ledger.Books;
import io.newswatch.alert.ledger.Ledger;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.postgres.Transactions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The books in PostgreSQL. Each is read by one statement, so from one snapshot; and what it compares was written by
 * different statements about the same thing.
 */
public final class BooksInPostgres implements Books {
    private static final String PROMISED = "promised";
    private static final String IMBALANCE = "imbalance";

    /** Alerts over channels: matched = delivered + digested + suppressed + failed + pending + held. */
    private static final String DELIVERIES = """
            WITH promised AS (SELECT alert_id, deliveries FROM promise WHERE raised_at >= ?),
            made AS (
                SELECT d.alert_id, d.state || coalesce(':' || CASE d.state WHEN 'suppressed' THEN
                    coalesce(d.reason, 'unknown') WHEN 'held' THEN d.reason WHEN 'digested' THEN d.reason END, '')
                    AS entry
                FROM delivery d JOIN promised p ON p.alert_id = d.alert_id
            ), counted AS (SELECT alert_id, count(*) AS n FROM made GROUP BY alert_id)
            SELECT 'promised' AS line, '' AS entry, coalesce(sum(deliveries), 0)::text AS n FROM promised
            UNION ALL
            SELECT 'imbalance', '', (
                (SELECT coalesce(sum(abs(p.deliveries - coalesce(c.n, 0))), 0)
                 FROM promised p LEFT JOIN counted c ON c.alert_id = p.alert_id)
                + (SELECT count(*) FROM alert a
                   WHERE a.raised_at >= ? AND NOT EXISTS (SELECT FROM promise p WHERE p.alert_id = a.id)))::text
            UNION ALL
            SELECT 'entry', entry, count(*)::text FROM made GROUP BY entry""";

    /** Digests over channels, and that whatever was told in a digest was told in one that is delivered. */
    private static final String DIGESTS = """
            WITH promised AS (SELECT id, deliveries FROM digest WHERE composed_at >= ?),
            made AS (
                SELECT d.digest_id, d.channel_id, d.state FROM delivery d JOIN promised p ON p.id = d.digest_id
                WHERE d.alert_id IS NULL
            ), counted AS (SELECT digest_id, count(*) AS n FROM made GROUP BY digest_id),
            told AS (
                SELECT DISTINCT d.digest_id, d.channel_id FROM delivery d JOIN promised p ON p.id = d.digest_id
                WHERE d.alert_id IS NOT NULL
            )
            SELECT 'promised' AS line, '' AS entry, coalesce(sum(deliveries), 0)::text AS n FROM promised
            UNION ALL
            SELECT 'imbalance', '', (
                (SELECT coalesce(sum(abs(p.deliveries - coalesce(c.n, 0))), 0)
                 FROM promised p LEFT JOIN counted c ON c.digest_id = p.id)
                + (SELECT count(*) FROM promised p
                   WHERE NOT EXISTS (SELECT FROM told t WHERE t.digest_id = p.id)))::text
            UNION ALL
            SELECT 'entry', state, count(*)::text FROM made GROUP BY state""";

    /** What became of each classified revision; the sum is compared with what ingest-service announced, outside. */
    private static final String CLASSIFIED = """
            WITH booked AS (SELECT outcome FROM classified WHERE classified_at >= ?)
            SELECT 'promised' AS line, '' AS entry, count(*)::text AS n FROM booked
            UNION ALL SELECT 'entry', outcome, count(*)::text FROM booked GROUP BY outcome""";

    private final Transactions transactions;
    private final InstantSource clock;

    public BooksInPostgres(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Ledger since(Instant since) throws SQLException {
        return transactions.inOne(connection -> {
            var statements = new Statements(connection);
            var books = List.of(
                    book("deliveries", statements.query(DELIVERIES, BooksInPostgres::line, since, since)),
                    book("digests", statements.query(DIGESTS, BooksInPostgres::line, since)),
                    book("classified", statements.query(CLASSIFIED, BooksInPostgres::line, since)));
            return Ledger.of(since, clock.instant(), books);
        });
    }

    private static Book book(String name, List<Line> lines) {
        Map<String, Long> entries = lines.stream()
                .filter(line -> line.kind().equals("entry"))
                .collect(Collectors.toMap(Line::entry, Line::count));
        return new Book(name, sum(lines, PROMISED), entries, sum(lines, IMBALANCE));
    }

    private static long sum(List<Line> lines, String kind) {
        return lines.stream()
                .filter(line -> line.kind().equals(kind))
                .mapToLong(Line::count)
                .sum();
    }

    private static Line line(Row row) throws SQLException {
        return new Line(row.text("line"), row.text("entry"), Long.parseLong(row.text("n")));
    }

    private record Line(String kind, String entry, long count) {}
}
