package io.newswatch.ingest.postgres;

import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.identity.Sha256;
import io.newswatch.ingest.rawpage.RawPage;
import io.newswatch.ingest.rawpage.RawPages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Fetched pages in PostgreSQL, compressed, equal ones once. */
public final class PostgresRawPages implements RawPages {
    // The update locks the row and makes it young, so that nobody forgets the content before the page refers to it.
    private static final String CONTENT = """
            INSERT INTO ingest.raw_content (hash, gzip, kept_at) VALUES (?, ?, ?)
            ON CONFLICT (hash) DO UPDATE SET kept_at = excluded.kept_at
            """;
    private static final String PAGE = """
            INSERT INTO ingest.raw_page (article_id, address, content_type, fetched_at, hash) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (article_id) DO UPDATE SET (address, content_type, fetched_at, hash)
                = (excluded.address, excluded.content_type, excluded.fetched_at, excluded.hash)
            WHERE raw_page.fetched_at <= excluded.fetched_at
            """;
    private static final String ARTICLES = """
            SELECT p.article_id FROM ingest.raw_page p
            WHERE p.article_id > ? AND p.fetched_at >= ? AND (?::text IS NULL OR EXISTS (
                SELECT FROM ingest.article a WHERE a.id = p.article_id AND a.source_id = ?))
            ORDER BY p.article_id LIMIT ?
            """;
    private static final String FIND = """
            SELECT p.article_id, p.address, p.content_type, p.fetched_at, c.gzip
            FROM ingest.raw_page p JOIN ingest.raw_content c USING (hash) WHERE p.article_id = ?
            """;

    private final Database database;
    private final InstantSource clock;

    public PostgresRawPages(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void keep(RawPage page) {
        var hash = Sha256.of(page.bytes());
        var gzip = compressed(page.bytes());
        var unused = database.inTransaction(connection -> {
            try (var content = connection.prepareStatement(CONTENT);
                    var row = connection.prepareStatement(PAGE)) {
                new Parameters(connection, content).text(hash).octets(gzip).time(clock.instant());
                content.executeUpdate();
                new Parameters(connection, row)
                        .text(page.article().value())
                        .text(page.address())
                        .text(page.contentType())
                        .time(page.fetchedAt())
                        .text(hash);
                return row.executeUpdate();
            }
        });
    }

    @Override
    public List<ArticleId> articles(Range range, int limit) {
        return database.inTransaction(connection -> {
            try (var statement = connection.prepareStatement(ARTICLES)) {
                new Parameters(connection, statement)
                        .text(range.after())
                        .time(range.since())
                        .text(range.source())
                        .text(range.source())
                        .number(limit);
                try (var rows = statement.executeQuery()) {
                    var articles = new ArrayList<ArticleId>();
                    while (rows.next()) {
                        articles.add(new ArticleId(Rows.text(rows, "article_id")));
                    }
                    return articles;
                }
            }
        });
    }

    @Override
    public Optional<RawPage> find(ArticleId article) {
        return database.inTransaction(connection -> {
            try (var statement = connection.prepareStatement(FIND)) {
                new Parameters(connection, statement).text(article.value());
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(page(rows)) : Optional.empty();
                }
            }
        });
    }

    private static RawPage page(ResultSet row) throws SQLException {
        return new RawPage(
                new ArticleId(Rows.text(row, "article_id")),
                Rows.text(row, "address"),
                row.getString("content_type"),
                Rows.time(row, "fetched_at"),
                unpacked(row.getBytes("gzip")));
    }

    private static byte[] compressed(byte[] bytes) {
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return gzip.toByteArray();
    }

    private static byte[] unpacked(byte[] gzip) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A kept page is broken", e);
        }
    }
}
