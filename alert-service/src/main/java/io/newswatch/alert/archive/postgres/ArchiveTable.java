package io.newswatch.alert.archive.postgres;

import io.newswatch.alert.archive.ArchivedArticle;
import io.newswatch.alert.archive.ClassifiedRow;
import io.newswatch.alert.archive.Withdrawn;
import io.newswatch.alert.matching.text.WordNumbers;
import io.newswatch.alert.postgres.Rows;
import io.newswatch.contract.EventJson;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * The archive in PostgreSQL. An older revision never overwrites a newer one, and no text comes back after a withdrawal,
 * in whatever order events are read.
 */
public final class ArchiveTable {
    private static final String BOOK = """
            INSERT INTO classified AS known (article_id, revision, level, score, outcome, classified_at)
            SELECT id, revision, level, score, outcome, at::timestamptz
            FROM unnest(?, ?, ?, ?, ?, ?) AS r (id, revision, level, score, outcome, at)
            ON CONFLICT (article_id, revision) DO UPDATE
            SET level = excluded.level, score = excluded.score, outcome = excluded.outcome,
                classified_at = excluded.classified_at
            WHERE known.classified_at < excluded.classified_at""";

    /** Notes the hours of changed articles in the same statement, so that nobody counts them from what was packed before. */
    public static final String NOTE =
            "INSERT INTO coverage_changed SELECT DISTINCT date_trunc('hour', first_seen_at, 'UTC')";

    private static final String KEEP = """
            WITH kept AS (
            INSERT INTO article AS known (day, id, revision, title, summary, body, url, source_id, source_name, origin,
                published_at, first_seen_at, ingested_at, language, genre, level, score, actors, topics,
                classification, classified_at, words)
            SELECT day::date, id, revision, title, summary, body, url, source_id, source_name, origin,
                published_at::timestamptz, first_seen_at::timestamptz, ingested_at::timestamptz, language, genre, level,
                score, string_to_array(actors, E'\\n'), string_to_array(topics, E'\\n'), classification::json,
                classified_at::timestamptz, words::int4[]
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS r (day, id, revision, title, summary, body, url, source_id, source_name, origin,
                published_at, first_seen_at, ingested_at, language, genre, level, score, actors, topics,
                classification, classified_at, words, only_if_known)
            WHERE (NOT only_if_known OR EXISTS (SELECT FROM article a WHERE a.id = r.id))
              AND NOT EXISTS (SELECT FROM classified c
                  WHERE c.article_id = r.id AND c.revision > r.revision AND c.outcome = 'withdrawn')
            ON CONFLICT (day, id) DO UPDATE
            SET revision = excluded.revision, title = excluded.title, summary = excluded.summary, body = excluded.body,
                url = excluded.url, source_id = excluded.source_id, source_name = excluded.source_name,
                published_at = excluded.published_at, ingested_at = excluded.ingested_at,
                language = excluded.language, genre = excluded.genre, level = excluded.level, score = excluded.score,
                actors = excluded.actors, topics = excluded.topics, classification = excluded.classification,
                classified_at = excluded.classified_at, words = excluded.words, withdrawn_at = NULL
            WHERE known.revision < excluded.revision
               OR (known.revision = excluded.revision AND known.classified_at < excluded.classified_at)
            RETURNING known.id, known.first_seen_at),
            noted AS (%1$s FROM kept)
            SELECT id FROM kept""".formatted(NOTE);

    private static final String EMPTY = """
            WITH emptied AS (
            UPDATE article
            SET revision = r.revision, title = NULL, summary = NULL, body = NULL, classification = NULL,
                actors = '{}', topics = '{}', words = '{}', withdrawn_at = r.at::timestamptz
            FROM unnest(?, ?, ?) AS r (id, revision, at)
            WHERE article.id = r.id AND article.revision <= r.revision AND article.withdrawn_at IS NULL
            RETURNING article.id, article.first_seen_at),
            noted AS (%1$s FROM emptied)
            SELECT id FROM emptied""".formatted(NOTE);

    private ArchiveTable() {}

    /** Keeps one narrow row of each event. */
    public static void book(Connection connection, List<ClassifiedRow> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        try (var rows = Rows.of(connection, BOOK, events)) {
            rows.text(ClassifiedRow::articleId)
                    .integer(ClassifiedRow::revision)
                    .text(event -> event.level().name())
                    .real(ClassifiedRow::score)
                    .text(event -> event.outcome().name().toLowerCase(Locale.ROOT))
                    .time(ClassifiedRow::classifiedAt)
                    .update();
        }
    }

    /** Keeps the articles, or their newer revisions, and gives the ids of those that changed. */
    public static List<String> keep(Connection connection, List<ArchivedArticle> articles) throws SQLException {
        if (articles.isEmpty()) {
            return List.of();
        }
        try (var rows = Rows.of(connection, KEEP, articles)) {
            rows.text(article -> article.day().toString())
                    .text(ArchivedArticle::id)
                    .integer(ArchivedArticle::revision)
                    .text(article -> article.said().title())
                    .text(article -> article.said().summary())
                    .text(article -> article.said().body());
            bindFound(rows);
            bindJudged(rows);
            return rows.text(article -> WordNumbers.in(
                            article.said().title(), article.said().body()))
                    .bool(ArchivedArticle::onlyIfKnown)
                    .returning();
        }
    }

    /** Removes the texts of withdrawn articles, and gives the ids of those that had one. */
    public static List<String> empty(Connection connection, List<Withdrawn> withdrawn) throws SQLException {
        if (withdrawn.isEmpty()) {
            return List.of();
        }
        try (var rows = Rows.of(connection, EMPTY, withdrawn)) {
            return rows.text(Withdrawn::articleId)
                    .integer(Withdrawn::revision)
                    .time(Withdrawn::at)
                    .returning();
        }
    }

    private static void bindFound(Rows<ArchivedArticle> rows) throws SQLException {
        rows.text(article -> article.found().url())
                .text(article -> article.found().sourceId())
                .text(article -> article.found().sourceName())
                .text(article -> article.found().origin().name().toLowerCase(Locale.ROOT))
                .time(article -> article.found().publishedAt())
                .time(article -> article.found().seen().first())
                .time(article -> article.found().seen().ingested());
    }

    private static void bindJudged(Rows<ArchivedArticle> rows) throws SQLException {
        rows.text(article -> article.judged().language())
                .text(article -> article.judged().genre())
                .text(article -> article.judged().reached().level().name())
                .real(article -> article.judged().reached().score())
                .text(article -> String.join("\n", article.judged().actors()))
                .text(article -> String.join("\n", article.judged().topics()))
                .text(article -> json(article.judged().classification()))
                .time(article -> article.judged().classification().classifiedAt());
    }

    private static String json(Object value) {
        return new String(EventJson.write(value), StandardCharsets.UTF_8);
    }
}
