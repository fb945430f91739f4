package io.newswatch.ingest.postgres;

import io.newswatch.contract.Article;
import io.newswatch.contract.EventJson;
import io.newswatch.ingest.article.Journey;
import io.newswatch.ingest.article.Revision;
import io.newswatch.ingest.article.StoredArticle;
import io.newswatch.ingest.identity.ArticleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table {@code revision} as a history, within one transaction. */
final class RevisionRows {
    private static final String INSERT = """
            INSERT INTO ingest.revision (article_id, revision, shard, type, event, size,
                received_at, stored_at, updated_at, held_until, reason, only_summary)
            SELECT id, revision, shard, type, event, octet_length(event),
                received::timestamptz, ?, updated::timestamptz, held::timestamptz, reason, why
            FROM unnest(?::text[], ?::int[], ?::int[], ?::text[], ?::bytea[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                 AS t (id, revision, shard, type, event, received, updated, held, reason, why)
            """;
    private static final String REFUSE_HELD = """
            UPDATE ingest.revision SET refused = 'withdrawn before the end of its embargo', held_until = NULL
            WHERE article_id = ? AND announced_at IS NULL AND held_until IS NOT NULL
            """;
    private static final String LATEST =
            "SELECT event FROM ingest.revision WHERE article_id = ? ORDER BY revision DESC LIMIT 1";
    private static final String ONLY_SUMMARY = """
            UPDATE ingest.revision SET only_summary = ?
            WHERE article_id = ? AND revision = ? AND only_summary IS NOT NULL
            """;
    private static final String JOURNEY = """
            SELECT revision, type, received_at, stored_at, announced_at, held_until, refused, updated_at, reason, only_summary
            FROM ingest.revision WHERE article_id = ? ORDER BY revision
            """;

    private final Connection connection;

    RevisionRows(Connection connection) {
        this.connection = connection;
    }

    /** Appends to histories whose heads are locked. */
    void insert(List<Revision> revisions) throws SQLException {
        if (revisions.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(INSERT)) {
            new Parameters(connection, statement)
                    .time(revisions.getFirst().event().ingestedAt())
                    .texts(revisions, r -> r.event().id())
                    .numbers(revisions, r -> r.event().revision())
                    .numbers(revisions, r -> new ArticleId(r.event().id()).shard())
                    .texts(revisions, Revision::type)
                    .bytes(revisions, r -> EventJson.write(r.event()))
                    .times(revisions, Revision::receivedAt)
                    .times(revisions, r -> r.event().updatedAt())
                    .times(revisions, Revision::heldUntil)
                    .texts(revisions, r -> r.event().withdrawalReason())
                    .texts(revisions, Revision::onlySummary);
            statement.executeUpdate();
        }
    }

    /** Notes anew why the newest revision of an article has only a summary. */
    void onlySummary(ArticleId id, int revision, String why) throws SQLException {
        try (var statement = connection.prepareStatement(ONLY_SUMMARY)) {
            new Parameters(connection, statement).text(why).text(id.value()).number(revision);
            statement.executeUpdate();
        }
    }

    /** What is still under embargo when its article is withdrawn must never come out. */
    void refuseHeld(ArticleId id) throws SQLException {
        try (var statement = connection.prepareStatement(REFUSE_HELD)) {
            new Parameters(connection, statement).text(id.value());
            statement.executeUpdate();
        }
    }

    /** The newest revision; nothing when all were removed because of their age. */
    Optional<Article> latest(ArticleId id) throws SQLException {
        try (var statement = connection.prepareStatement(LATEST)) {
            new Parameters(connection, statement).text(id.value());
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(EventJson.read(rows.getBytes("event"), Article.class))
                        : Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The stored event of article " + id + " cannot be read", e);
        }
    }

    Optional<StoredArticle> find(ArticleId id) throws SQLException {
        var journey = new ArrayList<Journey>();
        try (var statement = connection.prepareStatement(JOURNEY)) {
            new Parameters(connection, statement).text(id.value());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    journey.add(journey(rows));
                }
            }
        }
        return journey.isEmpty() ? Optional.empty() : latest(id).map(article -> new StoredArticle(article, journey));
    }

    private static Journey journey(ResultSet row) throws SQLException {
        return new Journey(
                row.getInt("revision"),
                Rows.text(row, "type"),
                Rows.time(row, "received_at"),
                Rows.time(row, "stored_at"),
                Rows.timeOrNull(row, "announced_at"),
                Rows.timeOrNull(row, "held_until"),
                row.getString("refused"),
                Rows.timeOrNull(row, "updated_at"),
                row.getString("reason"),
                row.getString("only_summary"));
    }
}
