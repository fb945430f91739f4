package io.newswatch.ingest.postgres;

import io.newswatch.ingest.article.Draft;
import io.newswatch.ingest.article.Extent;
import io.newswatch.ingest.article.Head;
import io.newswatch.ingest.article.Plan;
import io.newswatch.ingest.article.Telling;
import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.identity.CanonicalUrl;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;

/** The table {@code article}, within one transaction. */
final class ArticleRows {
    private static final String INSERT = """
            INSERT INTO ingest.article (id, revision, content_hash, first_seen_at, dated_at, source_id,
                extent, text_length, told_by)
            SELECT id, revision, hash, first_seen::timestamptz, dated::timestamptz, source, extent, length, teller
            FROM unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[])
                 AS t (id, revision, hash, first_seen, dated, source, extent, length, teller)
            WHERE NOT EXISTS (SELECT FROM ingest.alias a WHERE a.id = t.id)
            ON CONFLICT (id) DO NOTHING
            RETURNING id
            """;
    private static final String LOCK = """
            SELECT id, revision, content_hash, first_seen_at, extent, text_length, told_by FROM ingest.article
            WHERE id = ANY (?::text[]) ORDER BY id FOR NO KEY UPDATE
            """;
    private static final String UPDATE = """
            UPDATE ingest.article a SET revision = t.revision, content_hash = t.hash,
                extent = t.extent, text_length = t.length, told_by = t.teller
            FROM unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::int[], ?::text[])
                 AS t (id, revision, hash, extent, length, teller)
            WHERE a.id = t.id
            """;
    // A newer statement governs the embargo of everything about the article that has not been announced yet.
    private static final String HOLD = """
            UPDATE ingest.revision r SET held_until = t.held::timestamptz
            FROM unnest(?::text[], ?::text[]) AS t (id, held)
            WHERE r.article_id = t.id AND r.held_until IS NOT NULL AND r.announced_at IS NULL
            """;
    private static final String WITHDRAW =
            "UPDATE ingest.article SET revision = revision + 1, content_hash = NULL WHERE id = ?";

    private static final String ALIASES = "SELECT id, article_id FROM ingest.alias WHERE id = ANY (?::text[])";
    // Not where there is an article of its own.
    private static final String ALIAS = """
            INSERT INTO ingest.alias (id, article_id, url, found_at)
            SELECT ?, ?, ?, ? WHERE NOT EXISTS (SELECT FROM ingest.article WHERE id = ?)
                AND EXISTS (SELECT FROM ingest.article WHERE id = ?)
            ON CONFLICT (id) DO NOTHING
            """;

    private final Connection connection;

    ArticleRows(Connection connection) {
        this.connection = connection;
    }

    /** Inserts the heads of the articles that are not there yet, under no other id either, and says which those were. */
    Set<ArticleId> insert(SortedMap<ArticleId, Plan> plans, Map<ArticleId, List<Draft>> drafts) throws SQLException {
        var ids = List.copyOf(plans.keySet());
        var inserted = new HashSet<ArticleId>();
        try (var statement = connection.prepareStatement(INSERT)) {
            new Parameters(connection, statement)
                    .texts(ids, ArticleId::value)
                    .numbers(ids, id -> head(plans, id).revision())
                    .texts(ids, id -> head(plans, id).contentHash())
                    .times(ids, id -> head(plans, id).firstSeenAt())
                    .times(ids, id -> dated(head(plans, id), first(drafts, id)))
                    .texts(ids, id -> first(drafts, id).said().source().id())
                    .texts(ids, id -> head(plans, id).telling().extent().id())
                    .numbers(ids, id -> head(plans, id).telling().length())
                    .texts(ids, id -> head(plans, id).telling().by());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    inserted.add(new ArticleId(Rows.text(rows, "id")));
                }
            }
        }
        return inserted;
    }

    /** Locks the heads until the end of the transaction. */
    Map<ArticleId, Head> lock(Collection<ArticleId> ids) throws SQLException {
        var heads = new HashMap<ArticleId, Head>();
        try (var statement = connection.prepareStatement(LOCK)) {
            new Parameters(connection, statement).texts(List.copyOf(ids), ArticleId::value);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    heads.put(
                            new ArticleId(Rows.text(rows, "id")),
                            new Head(
                                    rows.getInt("revision"),
                                    rows.getString("content_hash"),
                                    Rows.time(rows, "first_seen_at"),
                                    telling(rows)));
                }
            }
        }
        return heads;
    }

    /** Moves locked heads on. */
    void update(Map<ArticleId, Plan> plans) throws SQLException {
        if (plans.isEmpty()) {
            return;
        }
        var ids = List.copyOf(plans.keySet());
        try (var update = connection.prepareStatement(UPDATE);
                var hold = connection.prepareStatement(HOLD)) {
            new Parameters(connection, update)
                    .texts(ids, ArticleId::value)
                    .numbers(ids, id -> head(plans, id).revision())
                    .texts(ids, id -> head(plans, id).contentHash())
                    .texts(ids, id -> head(plans, id).telling().extent().id())
                    .numbers(ids, id -> head(plans, id).telling().length())
                    .texts(ids, id -> head(plans, id).telling().by());
            update.executeUpdate();
            new Parameters(connection, hold)
                    .texts(ids, ArticleId::value)
                    .times(ids, id -> plan(plans, id).revisions().getLast().heldUntil());
            hold.executeUpdate();
        }
    }

    /** Which of the ids are other addresses, and of what. */
    Map<ArticleId, ArticleId> aliases(Collection<ArticleId> ids) throws SQLException {
        var aliases = new HashMap<ArticleId, ArticleId>();
        try (var statement = connection.prepareStatement(ALIASES)) {
            new Parameters(connection, statement).texts(List.copyOf(ids), ArticleId::value);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    aliases.put(new ArticleId(Rows.text(rows, "id")), new ArticleId(Rows.text(rows, "article_id")));
                }
            }
        }
        return aliases;
    }

    /** Adds another address, unless something else is known there. */
    int alias(CanonicalUrl address, ArticleId article, Instant now) throws SQLException {
        var id = ArticleId.ofUrl(address).value();
        try (var statement = connection.prepareStatement(ALIAS)) {
            new Parameters(connection, statement)
                    .text(id)
                    .text(article.value())
                    .text(address.value())
                    .time(now)
                    .text(id)
                    .text(article.value());
            return statement.executeUpdate();
        }
    }

    /** Moves one locked head on to its withdrawal. */
    void withdraw(ArticleId id) throws SQLException {
        try (var statement = connection.prepareStatement(WITHDRAW)) {
            new Parameters(connection, statement).text(id.value());
            statement.executeUpdate();
        }
    }

    private static Telling telling(ResultSet row) throws SQLException {
        var extent = Extent.named(row.getString("extent"));
        return extent == null
                ? Telling.UNKNOWN
                : new Telling(extent, row.getInt("text_length"), row.getString("told_by"));
    }

    private static Head head(Map<ArticleId, Plan> plans, ArticleId id) {
        return plan(plans, id).after();
    }

    private static Plan plan(Map<ArticleId, Plan> plans, ArticleId id) {
        return Objects.requireNonNull(plans.get(id));
    }

    private static Draft first(Map<ArticleId, List<Draft>> drafts, ArticleId id) {
        return Objects.requireNonNull(drafts.get(id)).getFirst();
    }

    private static Instant dated(Head head, Draft draft) {
        var published = draft.said().publishedAt();
        return published == null || published.isAfter(head.firstSeenAt()) ? head.firstSeenAt() : published;
    }
}
