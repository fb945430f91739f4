package io.newswatch.alert.story.postgres;

import io.newswatch.alert.archive.ArticleFilter;
import io.newswatch.alert.archive.TimeRange;
import io.newswatch.alert.archive.postgres.Conditions;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Sql;
import io.newswatch.alert.story.StoryWindow;
import io.newswatch.alert.story.TopStories;
import io.newswatch.contract.Level;
import io.newswatch.contract.WhatIsNew;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Reads recent stories together with their members from PostgreSQL. */
@ApplicationScoped
class TopStoriesInPostgres implements TopStories {
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
                during(filter, new TimeRange(earliest, filter.seen().to())));
        var day = earliest.atZone(ZoneOffset.UTC).toLocalDate().toString();
        // The stories first and their members then: to read the articles of all stories would take too long.
        var query = """
            WITH recent AS (
                SELECT * FROM story s
                WHERE s.updated_at >= ? AND EXISTS (
                    SELECT FROM story_member m JOIN article ON article.id = m.article_id
                    %s AND article.withdrawn_at IS NULL AND m.story_id = s.id)
                ORDER BY s.updated_at DESC LIMIT ?)
            SELECT s.id, s.watch, s.title, s.state, s.articles, s.origins, s.copies,
                array_to_string(s.languages, ' ') AS languages, s.update_no, s.started_at, s.updated_at,
                told.level, told.sources, about.actors, about.topics, n.kind, n.text, n.article_id, n.at
            FROM recent s
            CROSS JOIN LATERAL (
                SELECT (ARRAY['NONE', 'MENTION', 'RELATED', 'CORE'])[1 + coalesce(max(CASE a.level
                        WHEN 'CORE' THEN 3 WHEN 'RELATED' THEN 2 WHEN 'MENTION' THEN 1 ELSE 0 END), 0)] AS level,
                    coalesce(array_agg(DISTINCT coalesce(a.source_name, a.source_id))
                        FILTER (WHERE coalesce(a.source_name, a.source_id) IS NOT NULL), '{}') AS sources
                FROM story_member m JOIN article a ON a.id = m.article_id
                WHERE m.story_id = s.id AND a.day >= ?::date AND a.withdrawn_at IS NULL) told
            CROSS JOIN LATERAL (
                SELECT coalesce(array_agg(f.id ORDER BY f.often DESC, f.place, f.id) FILTER (WHERE f.actor), '{}') AS actors,
                    coalesce(array_agg(f.id ORDER BY f.often DESC, f.place, f.id) FILTER (WHERE NOT f.actor), '{}') AS topics
                FROM (SELECT w.id, w.actor, count(*) AS often, min(w.place) AS place
                    FROM story_member m JOIN article a ON a.id = m.article_id CROSS JOIN LATERAL (
                        SELECT id, true AS actor, place FROM unnest(a.actors) WITH ORDINALITY AS o (id, place)
                        UNION ALL
                        SELECT id, false, place FROM unnest(a.topics) WITH ORDINALITY AS o (id, place)) w
                    WHERE m.story_id = s.id AND a.day >= ?::date AND a.withdrawn_at IS NULL
                    GROUP BY w.id, w.actor) f) about
            LEFT JOIN LATERAL (
                SELECT kind, text, article_id, at FROM story_news WHERE story_id = s.id ORDER BY number DESC LIMIT 1) n ON true
            """.formatted(conditions.text());
        return sql.query(
                query, TopStoriesInPostgres::top, conditions.argumentsBetween(List.of(since), List.of(most, day, day)));
    }

    private static ArticleFilter during(ArticleFilter filter, TimeRange seen) {
        return new ArticleFilter(
                filter.levels(),
                filter.actors(),
                filter.topics(),
                filter.languages(),
                filter.genres(),
                filter.sources(),
                seen);
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
