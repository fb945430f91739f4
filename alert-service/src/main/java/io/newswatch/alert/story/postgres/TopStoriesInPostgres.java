package io.newswatch.alert.story.postgres;

import io.newswatch.alert.archive.ArticleFilter;
import io.newswatch.alert.archive.TimeRange;
import io.newswatch.alert.archive.postgres.Conditions;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Sql;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.story.StoryWindow;
import io.newswatch.alert.story.TopStories;
import io.newswatch.contract.Level;
import io.newswatch.contract.WhatIsNew;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Reads recent stories together with their members from PostgreSQL. Left alone it would join all members there are with
 * all articles of the days, so every step is told how to go on:
 *
 * <pre>
 * newest stories ── do their articles pass? ─┬─ enough, or no more ──────────────────────────────┬─ what they are about
 *                                            └─ too few: all articles that pass ── their stories ─┘
 * </pre>
 */
@ApplicationScoped
class TopStoriesInPostgres implements TopStories {
    /** Stories that are looked at one by one; when fewer than asked for pass, it is the rare articles that are looked for. */
    private static final int LOOKED_AT = 2_000;

    /** An article is in one day only: the limit keeps PostgreSQL from reading whole days instead. */
    private static final String TOLD = """
            WITH recent AS (SELECT * FROM story WHERE id = ANY (?)),
            member AS MATERIALIZED (
                SELECT m.story_id, a.* FROM recent s JOIN story_member m ON m.story_id = s.id CROSS JOIN LATERAL (
                    SELECT level, coalesce(source_name, source_id) AS source, actors, topics FROM article
                    WHERE id = m.article_id AND day >= ? AND withdrawn_at IS NULL LIMIT 1) a),
            told AS (
                SELECT story_id, (ARRAY['NONE', 'MENTION', 'RELATED', 'CORE'])[1 + max(CASE level
                        WHEN 'CORE' THEN 3 WHEN 'RELATED' THEN 2 WHEN 'MENTION' THEN 1 ELSE 0 END)] AS level,
                    coalesce(array_agg(DISTINCT source) FILTER (WHERE source IS NOT NULL), '{}') AS sources
                FROM member GROUP BY story_id),
            about AS (
                SELECT f.story_id,
                    coalesce(array_agg(f.id ORDER BY f.often DESC, f.place, f.id) FILTER (WHERE f.actor), '{}') AS actors,
                    coalesce(array_agg(f.id ORDER BY f.often DESC, f.place, f.id) FILTER (WHERE NOT f.actor), '{}') AS topics
                FROM (SELECT member.story_id, w.id, w.actor, count(*) AS often, min(w.place) AS place
                    FROM member CROSS JOIN LATERAL (
                        SELECT id, true AS actor, place FROM unnest(actors) WITH ORDINALITY AS o (id, place)
                        UNION ALL
                        SELECT id, false, place FROM unnest(topics) WITH ORDINALITY AS o (id, place)) w
                    GROUP BY member.story_id, w.id, w.actor) f
                GROUP BY f.story_id)
            SELECT s.id, s.watch, s.title, s.state, s.articles, s.origins, s.copies,
                array_to_string(s.languages, ' ') AS languages, s.update_no, s.started_at, s.updated_at,
                told.level, told.sources, coalesce(about.actors, '{}') AS actors, coalesce(about.topics, '{}') AS topics,
                n.kind, n.text, n.article_id, n.at
            FROM recent s JOIN told ON told.story_id = s.id LEFT JOIN about ON about.story_id = s.id
            LEFT JOIN LATERAL (
                SELECT kind, text, article_id, at FROM story_news WHERE story_id = s.id ORDER BY number DESC LIMIT 1) n ON true
            """;

    private final Sql sql;
    private final StoryWindow window;

    TopStoriesInPostgres(Sql sql, StoryWindow window) {
        this.sql = sql;
        this.window = window;
    }

    @Override
    public List<Top> updatedSince(Instant since, ArticleFilter filter, int most) {
        // A story that was just updated may have members from days ago, but none from before it could have begun.
        var earliest = since.minus(window.length()).minus(window.length());
        var conditions = Conditions.of(
                filter.during(new TimeRange(earliest, filter.seen().to())));
        return sql.inTransaction(statements -> {
            var ids = ids(statements, since, conditions, most);
            return statements.queryAsAsked(TOLD, TopStoriesInPostgres::top, ids.toArray(String[]::new), day(earliest));
        });
    }

    private static List<String> ids(Statements statements, Instant since, Conditions conditions, int most)
            throws SQLException {
        var newest = newest(statements, since, conditions, most);
        return newest.size() == most || count(statements, since) < LOOKED_AT
                ? newest
                : ofArticles(statements, since, conditions, most);
    }

    /** Of the newest stories those that pass: the first article that does ends the look at a story. */
    private static List<String> newest(Statements statements, Instant since, Conditions conditions, int most)
            throws SQLException {
        var query = """
            SELECT s.id FROM (SELECT id, updated_at FROM story WHERE updated_at >= ? ORDER BY updated_at DESC LIMIT ?) s
            WHERE (SELECT true FROM story_member m CROSS JOIN LATERAL (
                    SELECT FROM article %s AND withdrawn_at IS NULL AND id = m.article_id LIMIT 1) a
                WHERE m.story_id = s.id LIMIT 1)
            ORDER BY s.updated_at DESC LIMIT ?""".formatted(conditions.text());
        return statements.queryAsAsked(
                query, row -> row.text("id"), conditions.argumentsBetween(List.of(since, LOOKED_AT), List.of(most)));
    }

    private static List<String> ofArticles(Statements statements, Instant since, Conditions conditions, int most)
            throws SQLException {
        var query = """
            WITH hit AS MATERIALIZED (SELECT id FROM article %s AND withdrawn_at IS NULL)
            SELECT s.id FROM story s WHERE s.updated_at >= ?
              AND s.id IN (SELECT m.story_id FROM hit CROSS JOIN LATERAL (
                SELECT story_id FROM story_member WHERE article_id = hit.id OFFSET 0) m)
            ORDER BY s.updated_at DESC LIMIT ?""".formatted(conditions.text());
        return statements.queryAsAsked(
                query, row -> row.text("id"), conditions.argumentsBetween(List.of(), List.of(since, most)));
    }

    /** How many stories there are, as far as it matters. */
    private static int count(Statements statements, Instant since) throws SQLException {
        return statements
                .query(
                        "SELECT count(*) AS stories FROM (SELECT FROM story WHERE updated_at >= ? LIMIT ?) s",
                        row -> row.integer("stories"),
                        since,
                        LOOKED_AT)
                .getFirst();
    }

    private static LocalDate day(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Top top(Row row) throws SQLException {
        var kind = row.textOrNull("kind");
        return new Top(
                StoriesInPostgres.overview(row),
                Level.valueOf(row.text("level")),
                new About(row.texts("actors"), row.texts("topics"), row.texts("sources")),
                kind == null ? null : new WhatIsNew(kind, row.text("text"), row.text("article_id")),
                row.timeOrNull("at"));
    }
}
