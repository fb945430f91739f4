package io.newswatch.alert.story.postgres;

import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Sql;
import io.newswatch.alert.story.Stories;
import io.newswatch.contract.Level;
import io.newswatch.contract.WhatIsNew;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads stories from PostgreSQL. */
@ApplicationScoped
class StoriesInPostgres implements Stories {
    private static final String COLUMNS = """
            SELECT id, watch, title, state, articles, origins, copies, array_to_string(languages, ' ') AS languages,
                update_no, started_at, updated_at
            FROM story s
            """;

    private static final String PAGE = COLUMNS + """
            WHERE (?::text IS NULL OR ? = ANY (languages))
              AND (?::text IS NULL OR state = ?) AND updated_at >= ? AND (updated_at, id) < (?, ?)
              AND (?::text IS NULL
                  OR EXISTS (SELECT FROM story_member m WHERE m.article_id = ? AND m.story_id = s.id))
            ORDER BY updated_at DESC, id DESC LIMIT ?""";

    private static final String MEMBERS = """
            SELECT m.article_id, a.title, a.url, coalesce(a.source_name, m.source) AS source,
                coalesce(a.language, m.traces ->> 'language') AS language, a.level, m.origin, m.copy_of, m.at,
                a.withdrawn_at
            FROM story_member m LEFT JOIN LATERAL (
                SELECT * FROM article a WHERE a.id = m.article_id ORDER BY a.revision DESC LIMIT 1) a ON true
            WHERE m.story_id = ? ORDER BY m.number LIMIT ?""";

    /** After every possible time. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final Sql sql;

    StoriesInPostgres(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Overview> page(Filter filter, @Nullable Place after, int most) {
        return sql.query(
                PAGE,
                StoriesInPostgres::overview,
                filter.language(),
                filter.language(),
                filter.state(),
                filter.state(),
                filter.since() == null ? Instant.EPOCH : filter.since(),
                after == null ? END : after.updatedAt(),
                after == null ? "" : after.id(),
                filter.article(),
                filter.article(),
                most);
    }

    @Override
    public Optional<Overview> find(String id) {
        return sql.query(COLUMNS + "WHERE id = ?", StoriesInPostgres::overview, id).stream()
                .findFirst();
    }

    @Override
    public List<Overview> withIds(Collection<String> ids) {
        return sql.query(
                COLUMNS + "WHERE id = ANY (?)", StoriesInPostgres::overview, (Object) ids.toArray(String[]::new));
    }

    @Override
    public List<MemberView> members(String id, int most) {
        return sql.query(MEMBERS, StoriesInPostgres::member, id, most);
    }

    @Override
    public List<News> news(String id) {
        return sql.query(
                "SELECT kind, text, article_id, at FROM story_news WHERE story_id = ? ORDER BY number",
                row -> new News(
                        new WhatIsNew(row.text("kind"), row.text("text"), row.text("article_id")), row.time("at")),
                id);
    }

    @Override
    public List<String> related(String id) {
        return sql.query("""
                SELECT other AS id FROM story_related WHERE one = ?
                UNION SELECT one FROM story_related WHERE other = ? ORDER BY id""", row -> row.text("id"), id, id);
    }

    static Overview overview(Row row) throws SQLException {
        return new Overview(
                row.text("id"),
                row.text("watch"),
                row.text("title"),
                row.text("state"),
                row.integer("articles"),
                row.integer("origins"),
                row.integer("copies"),
                List.of(row.text("languages").split(" ", -1)),
                row.integer("update_no"),
                row.time("started_at"),
                row.time("updated_at"));
    }

    private static MemberView member(Row row) throws SQLException {
        var level = row.textOrNull("level");
        return new MemberView(
                row.text("article_id"),
                row.textOrNull("title"),
                row.textOrNull("url"),
                row.textOrNull("source"),
                row.text("language"),
                level == null ? null : Level.valueOf(level),
                row.integer("origin"),
                row.textOrNull("copy_of"),
                row.time("at"),
                row.timeOrNull("withdrawn_at"));
    }
}
