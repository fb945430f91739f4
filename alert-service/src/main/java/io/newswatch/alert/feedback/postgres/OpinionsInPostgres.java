package io.newswatch.alert.feedback.postgres;

import io.newswatch.alert.feedback.Opinion;
import io.newswatch.alert.feedback.Opinions;
import io.newswatch.alert.feedback.Verdict;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opinions in PostgreSQL. */
@ApplicationScoped
class OpinionsInPostgres implements Opinions {
    private static final String KEEP = """
            INSERT INTO feedback (alert_id, person_id, verdict, note, given_at)
            SELECT id, ?, ?, ?, ? FROM alert WHERE id = ?
            ON CONFLICT (alert_id, person_id) DO UPDATE
            SET verdict = excluded.verdict, note = excluded.note, given_at = excluded.given_at""";

    private static final String COUNT = """
            SELECT key, count(*) FILTER (WHERE verdict = 'relevant') AS relevant,
                count(*) FILTER (WHERE verdict = 'irrelevant') AS irrelevant,
                count(*) FILTER (WHERE verdict = 'late') AS late,
                count(*) FILTER (WHERE verdict = 'duplicate') AS duplicate
            FROM (SELECT DISTINCT f.alert_id, f.person_id, f.verdict, k.key
                FROM feedback f JOIN alert a ON a.id = f.alert_id CROSS JOIN LATERAL (SELECT /*key*/ AS key) k) said
            WHERE key IS NOT NULL
            GROUP BY key ORDER BY count(*) DESC, key""";

    private static final String AGREED = """
            SELECT r.id, r.language, r.title, r.body, r.published_at,
                CASE WHEN said.balance > 0 THEN said.level ELSE 'NONE' END AS level
            FROM (SELECT a.article_id, min(a.level) AS level,
                    count(*) FILTER (WHERE f.verdict = 'relevant')
                        - count(*) FILTER (WHERE f.verdict = 'irrelevant') AS balance
                FROM feedback f JOIN alert a ON a.id = f.alert_id
                WHERE f.verdict IN ('relevant', 'irrelevant') AND a.kind = 'raised'
                GROUP BY a.article_id) said
            JOIN article r ON r.id = said.article_id
            WHERE said.balance <> 0 AND r.withdrawn_at IS NULL AND (r.body <> '' OR r.title <> '') AND r.id > ?
            ORDER BY r.id LIMIT ?""";

    private static final int AT_ONCE = 200;

    private final Sql sql;

    OpinionsInPostgres(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean keep(Opinion opinion) {
        return sql.update(
                        KEEP,
                        opinion.personId(),
                        opinion.verdict().code(),
                        opinion.note(),
                        opinion.givenAt(),
                        opinion.alertId())
                > 0;
    }

    @Override
    public List<Opinion> on(String alertId) {
        return sql.query(
                "SELECT * FROM feedback WHERE alert_id = ? ORDER BY given_at, person_id",
                OpinionsInPostgres::opinion,
                alertId);
    }

    @Override
    public List<Opinion> page(@Nullable Place after, int most) {
        if (after == null) {
            return sql.query(
                    "SELECT * FROM feedback ORDER BY given_at DESC, alert_id, person_id LIMIT ?",
                    OpinionsInPostgres::opinion,
                    most);
        }
        return sql.query(
                """
                SELECT * FROM feedback WHERE given_at < ? OR (given_at = ? AND (alert_id, person_id) > (?, ?))
                ORDER BY given_at DESC, alert_id, person_id LIMIT ?""",
                OpinionsInPostgres::opinion,
                after.givenAt(),
                after.givenAt(),
                after.alertId(),
                after.personId(),
                most);
    }

    @Override
    public List<Count> count(By by) {
        var key =
                switch (by) {
                    case RULE -> "jsonb_path_query(a.payload, '$.why.for[*].rule') #>> '{}'";
                    case SOURCE ->
                        "coalesce(a.payload #>> '{article,source,id}', a.payload #>> '{article,source,name}')";
                    case SUBSCRIPTION -> "a.subscription_id";
                };
        return sql.query(
                COUNT.replace("/*key*/", key),
                row -> new Count(
                        row.text("key"),
                        row.integer("relevant"),
                        row.integer("irrelevant"),
                        row.integer("late"),
                        row.integer("duplicate")));
    }

    @Override
    public void labelled(Consumer<Labelled> reader) {
        var last = "";
        List<Labelled> some;
        do {
            some = sql.query(AGREED, OpinionsInPostgres::labelled, last, AT_ONCE);
            some.forEach(reader);
            last = some.isEmpty() ? last : some.getLast().id();
        } while (some.size() == AT_ONCE);
    }

    private static Opinion opinion(Row row) throws SQLException {
        return new Opinion(
                row.text("alert_id"),
                row.text("person_id"),
                Verdict.of(row.text("verdict")).orElseThrow(),
                row.textOrNull("note"),
                row.time("given_at"));
    }

    private static Labelled labelled(Row row) throws SQLException {
        var body = row.textOrNull("body");
        return new Labelled(
                row.text("id"),
                row.text("language"),
                row.textOrNull("title"),
                body == null ? "" : body,
                row.text("level"),
                row.timeOrNull("published_at"));
    }
}
