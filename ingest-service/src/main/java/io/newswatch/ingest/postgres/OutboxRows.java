package io.newswatch.ingest.postgres;

import io.newswatch.ingest.announce.PendingRevision;
import io.newswatch.ingest.identity.ArticleId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The table {@code revision} as an outbox, within one transaction. */
final class OutboxRows {
    private static final int MOST_REVISIONS = 500;
    /** The revisions of one pass are in memory together. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    /** The first half of every advisory lock's key, so that other users of the database do not meet ours. */
    private static final int LOCK_SPACE = 0x6e77_0001;

    private static final String END_EMBARGOES =
            "UPDATE ingest.revision SET held_until = NULL WHERE held_until <= ? AND announced_at IS NULL";
    private static final String RESERVE = """
            SELECT shard FROM generate_series(0, ?) AS shard WHERE pg_try_advisory_xact_lock(?, shard)
            """;
    private static final String NEXT = """
            SELECT seq, article_id, revision, type, event, received_at, stored_at FROM (
                SELECT *, sum(size) OVER (ORDER BY seq) - size AS bytes_before FROM (
                    SELECT * FROM ingest.revision r
                    WHERE announced_at IS NULL AND refused IS NULL AND held_until IS NULL
                        AND shard = ANY (?::int[]) AND seq >= ?
                        AND (revision = 1 OR NOT EXISTS (
                            SELECT FROM ingest.revision older
                            WHERE older.article_id = r.article_id AND older.revision < r.revision AND older.seq < ?
                                AND older.announced_at IS NULL AND older.refused IS NULL))
                    ORDER BY seq LIMIT ?
                ) AS oldest
            ) AS measured
            WHERE bytes_before < ? ORDER BY seq
            """;
    private static final String ANNOUNCED = """
            UPDATE ingest.revision SET announced_at = ?
            WHERE seq = ANY (?::bigint[]) AND announced_at IS NULL AND refused IS NULL AND held_until IS NULL
            """;
    private static final String REFUSED =
            "UPDATE ingest.revision SET refused = ? WHERE article_id = ? AND revision = ?";

    private final Connection connection;

    OutboxRows(Connection connection) {
        this.connection = connection;
    }

    void endEmbargoes(Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(END_EMBARGOES)) {
            new Parameters(connection, statement).time(now);
            statement.executeUpdate();
        }
    }

    /**
     * Reserves the shards that nobody else has. A statement of its own: the one that reads must see what the last holder
     * marked before it let go.
     */
    List<Integer> reserveShards() throws SQLException {
        try (var statement = connection.prepareStatement(RESERVE)) {
            new Parameters(connection, statement).number(ArticleId.SHARDS - 1).number(LOCK_SPACE);
            var shards = new ArrayList<Integer>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    shards.add(rows.getInt("shard"));
                }
            }
            return shards;
        }
    }

    /**
     * The oldest revisions from {@code start} on. One whose article has an older one waiting before {@code start} waits
     * for it: its transaction may have committed late, or an embargo just ended.
     */
    List<PendingRevision> next(List<Integer> shards, long start) throws SQLException {
        var pending = new ArrayList<PendingRevision>();
        try (var statement = connection.prepareStatement(NEXT)) {
            new Parameters(connection, statement)
                    .numbers(shards, shard -> shard)
                    .number(start)
                    .number(start)
                    .number(MOST_REVISIONS)
                    .number(MOST_BYTES);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    pending.add(pending(rows));
                }
            }
        }
        return pending;
    }

    /** Whether {@link #next} stopped at one of its limits. */
    boolean mayHoldMoreThan(List<PendingRevision> pending) {
        return pending.size() == MOST_REVISIONS
                || pending.stream()
                                .mapToLong(revision -> revision.event().length)
                                .sum()
                        >= MOST_BYTES;
    }

    void announced(List<PendingRevision> revisions, Instant when) throws SQLException {
        try (var statement = connection.prepareStatement(ANNOUNCED)) {
            new Parameters(connection, statement)
                    .time(when)
                    .longs(revisions.stream().map(PendingRevision::sequence).toList());
            statement.executeUpdate();
        }
    }

    void refused(PendingRevision revision, String reason) throws SQLException {
        try (var statement = connection.prepareStatement(REFUSED)) {
            new Parameters(connection, statement)
                    .text(reason)
                    .text(revision.articleId().value())
                    .number(revision.revision());
            statement.executeUpdate();
        }
    }

    private static PendingRevision pending(ResultSet row) throws SQLException {
        return new PendingRevision(
                row.getLong("seq"),
                new ArticleId(Rows.text(row, "article_id")),
                row.getInt("revision"),
                Rows.text(row, "type"),
                row.getBytes("event"),
                Rows.time(row, "received_at"),
                Rows.time(row, "stored_at"));
    }
}
