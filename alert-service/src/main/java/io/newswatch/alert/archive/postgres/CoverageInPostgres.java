package io.newswatch.alert.archive.postgres;

import io.newswatch.alert.archive.Coverage;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Counts articles in PostgreSQL. */
@ApplicationScoped
class CoverageInPostgres implements Coverage {
    private final Sql sql;

    CoverageInPostgres(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Count> count(Question question) {
        var conditions = Conditions.of(question.filter()).and("withdrawn_at IS NULL");
        var first = key(question.by());
        var second = question.and().map(CoverageInPostgres::key).orElse("''");
        // The keys with the most articles are chosen over the whole time: a line of a chart has no holes.
        var query = """
                WITH counted AS (
                    SELECT %s AS at, k.key AS key, %s AS other, level
                    FROM article CROSS JOIN LATERAL (SELECT %s AS key) k %s
                    %s),
                frequent AS (
                    SELECT key FROM counted GROUP BY key ORDER BY count(*) DESC, key LIMIT ?)
                SELECT at, key, other, count(*) AS articles,
                    count(*) FILTER (WHERE level = 'CORE') AS core,
                    count(*) FILTER (WHERE level = 'RELATED') AS related,
                    count(*) FILTER (WHERE level = 'MENTION') AS mention
                FROM counted JOIN frequent USING (key)
                GROUP BY at, key, other
                ORDER BY at, articles DESC, key, other
                """.formatted(
                        begin(question),
                        question.and().isPresent() ? "o.key" : "''",
                        first,
                        question.and().isPresent() ? "CROSS JOIN LATERAL (SELECT " + second + " AS key) o" : "",
                        conditions.text());
        return sql.query(query, CoverageInPostgres::count, conditions.argumentsAnd(question.mostKeys()));
    }

    private static String begin(Question question) {
        return switch (question.bucket()) {
            case HOUR, DAY, WEEK ->
                "date_trunc('" + question.bucket().name().toLowerCase(Locale.ROOT) + "', first_seen_at, 'UTC')";
            case ALL -> "'" + question.filter().seen().from() + "'::timestamptz";
        };
    }

    private static String key(Dimension dimension) {
        return switch (dimension) {
            case ACTOR -> "unnest(actors)";
            case TOPIC -> "unnest(topics)";
            case LANGUAGE -> "language";
            case SOURCE -> "coalesce(source_id, source_name, '')";
            case GENRE -> "genre";
            case LEVEL -> "level";
        };
    }

    private static Count count(Row row) throws SQLException {
        return new Count(
                row.time("at"),
                row.text("key"),
                row.text("other"),
                row.integer("articles"),
                row.integer("core"),
                row.integer("related"),
                row.integer("mention"));
    }
}
