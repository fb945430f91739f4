package io.newswatch.ingest.postgres;

import io.newswatch.ingest.feed.SitemapMemory;
import io.newswatch.ingest.source.SourceId;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table {@code sitemap}. */
public final class SitemapRows implements SitemapMemory {
    private static final String OF = "SELECT url, changed_at, read_at FROM ingest.sitemap WHERE source_id = ?";
    private static final String NOTE = """
            INSERT INTO ingest.sitemap (source_id, url, changed_at, read_at)
            SELECT ?, url, changed::timestamptz, CASE WHEN read::boolean THEN ?::timestamptz END
            FROM unnest(?, ?, ?) AS u (url, changed, read)
            ON CONFLICT (source_id, url) DO UPDATE SET changed_at = excluded.changed_at, read_at = excluded.read_at
            WHERE excluded.read_at IS NOT NULL
            """;

    private final Database database;

    public SitemapRows(Database database) {
        this.database = database;
    }

    @Override
    public Map<URI, Known> of(SourceId source) {
        return database.inTransaction(connection -> {
            try (var statement = connection.prepareStatement(OF)) {
                new Parameters(connection, statement).text(source.value());
                try (var rows = statement.executeQuery()) {
                    var known = new HashMap<URI, Known>();
                    while (rows.next()) {
                        known.put(
                                URI.create(Rows.text(rows, "url")),
                                new Known(Rows.timeOrNull(rows, "changed_at"), Rows.timeOrNull(rows, "read_at")));
                    }
                    return known;
                }
            }
        });
    }

    /** Within the transaction that notes the reading. */
    static void note(Connection connection, String source, List<Note> notes, Instant now) throws SQLException {
        if (notes.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(NOTE)) {
            new Parameters(connection, statement)
                    .text(source)
                    .time(now)
                    .texts(notes, note -> note.address().toString())
                    .times(notes, Note::changedAt)
                    .texts(notes, note -> String.valueOf(note.isRead()));
            statement.executeUpdate();
        }
    }
}
