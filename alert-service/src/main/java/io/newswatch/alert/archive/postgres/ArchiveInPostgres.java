package io.newswatch.alert.archive.postgres;

import io.newswatch.alert.archive.Archive;
import io.newswatch.alert.archive.ArticleFilter;
import io.newswatch.alert.archive.KeptArticle;
import io.newswatch.alert.archive.TimeRange;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Sql;
import io.newswatch.contract.Level;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks articles up in PostgreSQL. */
@ApplicationScoped
class ArchiveInPostgres implements Archive {
    private static final String LISTED = """
            id, revision, url, title, summary, language, genre, level, score, actors, topics, source_id, source_name,
            published_at, first_seen_at, withdrawn_at""";

    private final Sql sql;

    ArchiveInPostgres(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<KeptArticle> page(ArticleFilter filter, @Nullable Place after, int most) {
        var conditions = Conditions.of(filter);
        if (after != null) {
            conditions.and("(first_seen_at, id) < (?, ?)", after.firstSeenAt(), after.id());
        }
        return sql.queryAsAsked(
                "SELECT " + LISTED + " FROM article " + conditions.text()
                        + " ORDER BY first_seen_at DESC, id DESC LIMIT ?",
                ArchiveInPostgres::listed,
                conditions.argumentsAnd(most));
    }

    @Override
    public List<KeptArticle> withIds(Collection<String> ids) {
        return sql.query("SELECT " + LISTED + " FROM article WHERE id = ANY (?)", ArchiveInPostgres::listed, (Object)
                ids.toArray(String[]::new));
    }

    @Override
    public Optional<TimeRange> span() {
        return sql.query("SELECT min(day)::text AS first, max(day)::text AS last FROM article", ArchiveInPostgres::span)
                .getFirst();
    }

    @Override
    public List<Candidate> candidates(ArticleFilter filter, Words words, @Nullable Place after, int most) {
        var conditions = Conditions.of(filter).and("withdrawn_at IS NULL").having(words.needed());
        if (after != null) {
            conditions.and("(first_seen_at, id) < (?, ?)", after.firstSeenAt(), after.id());
        }
        var columns = LISTED + (words.read() ? ", coalesce(body, '')" : ", ''") + " AS body";
        var chosen = "SELECT " + columns + " FROM article " + conditions.text();
        return sql.queryAsAsked(
                (isFenced(filter, words) ? "SELECT * FROM (" + chosen + " OFFSET 0) AS chosen" : chosen)
                        + " ORDER BY first_seen_at DESC, id DESC LIMIT ?",
                row -> new Candidate(listed(row), row.text("body")),
                conditions.argumentsAnd(most));
    }

    @Override
    public Optional<WholeArticle> find(String id) {
        return sql
                .query(
                        "SELECT " + LISTED + ", body, classification FROM article WHERE id = ?",
                        row -> new WholeArticle(listed(row), row.textOrNull("body"), row.textOrNull("classification")),
                        id)
                .stream()
                .findFirst();
    }

    /**
     * Whether PostgreSQL must choose before it sorts. It knows nothing of how rare a word is, and would read many days
     * from their newest end in the hope of finding enough of them soon. Within a day that does no harm.
     */
    private static boolean isFenced(ArticleFilter filter, Words words) {
        var stretch = Duration.between(filter.seen().from(), filter.seen().to());
        return !words.needed().each().isEmpty() && stretch.compareTo(Duration.ofDays(1)) > 0;
    }

    private static Optional<TimeRange> span(Row row) throws SQLException {
        var first = row.textOrNull("first");
        return first == null
                ? Optional.empty()
                : Optional.of(
                        new TimeRange(start(first), start(row.text("last")).plus(1, ChronoUnit.DAYS)));
    }

    private static Instant start(String day) {
        return LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static KeptArticle listed(Row row) throws SQLException {
        return new KeptArticle(
                row.text("id"),
                row.integer("revision"),
                row.textOrNull("url"),
                row.textOrNull("title"),
                row.textOrNull("summary"),
                row.text("language"),
                row.text("genre"),
                Level.valueOf(row.text("level")),
                row.real("score"),
                row.texts("actors"),
                row.texts("topics"),
                new KeptArticle.Source(row.textOrNull("source_id"), row.textOrNull("source_name")),
                new KeptArticle.Times(row.timeOrNull("published_at"), row.time("first_seen_at")),
                row.timeOrNull("withdrawn_at"));
    }
}
