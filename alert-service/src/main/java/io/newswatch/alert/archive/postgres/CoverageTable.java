package io.newswatch.alert.archive.postgres;

import io.newswatch.alert.archive.TimeRange;
import io.newswatch.alert.archive.tally.Kind;
import io.newswatch.alert.archive.tally.Tally;
import io.newswatch.alert.archive.tally.Texts;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Statements;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tallies the articles themselves. */
final class CoverageTable {
    /** The fence keeps PostgreSQL to the days and hours that are named: it would rather join whole days by hash. */
    private static final String TALLY = """
            SELECT a.*, count(*) AS articles
            FROM unnest(?::timestamptz[], ?::timestamptz[]) AS r (begin, ending)
            CROSS JOIN LATERAL (
                SELECT r.begin AS at, level, language, coalesce(source_id, '') AS source_id,
                    coalesce(source_name, '') AS source_name, genre, actors, topics
                FROM article
                WHERE day = (r.begin AT TIME ZONE 'UTC')::date AND first_seen_at >= r.begin AND first_seen_at < r.ending
                  AND withdrawn_at IS NULL OFFSET 0) a
            GROUP BY at, level, language, source_id, source_name, genre, actors, topics""";

    private CoverageTable() {}

    /**
     * The tallies by hour; hours without articles are left out.
     *
     * @param ranges none longer than the hour in which it begins
     * @param texts that the tallies name, and that new ones are added to
     */
    static Map<Instant, Tally> tally(Statements statements, List<TimeRange> ranges, Texts texts) throws SQLException {
        var tallies = new TreeMap<Instant, Tally.Builder>();
        if (!ranges.isEmpty()) {
            var unused = statements.query(
                    TALLY,
                    row -> tallies.computeIfAbsent(
                                    row.time("at").truncatedTo(ChronoUnit.HOURS), hour -> new Tally.Builder(texts))
                            .add(kind(row), row.integer("articles")),
                    ranges.stream().map(range -> range.from().toString()).toArray(String[]::new),
                    ranges.stream().map(range -> range.to().toString()).toArray(String[]::new));
        }
        var built = new TreeMap<Instant, Tally>();
        tallies.forEach((hour, builder) -> built.put(hour, builder.build()));
        return built;
    }

    /** The texts of everything that is packed. */
    static Texts texts(Statements statements) throws SQLException {
        return new Texts(statements.query("SELECT text FROM coverage_text ORDER BY number", row -> row.text("text")));
    }

    private static Kind kind(Row row) throws SQLException {
        return new Kind(
                row.text("level"),
                row.text("language"),
                row.text("source_id"),
                row.text("source_name"),
                row.text("genre"),
                row.texts("actors"),
                row.texts("topics"));
    }
}
