package io.newswatch.bench.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** The schedule as the benchmark sees and moves it, and what PostgreSQL counts of the writes to each table. */
final class SourceTable implements AutoCloseable {
    private static final String ADD = """
            INSERT INTO ingest.source (id, url, kind, name, full_text, enabled, added_at)
            VALUES (?, ?, 'auto', ?, true, true, clock_timestamp())
            """;
    private static final String MAKE_DUE =
            "UPDATE ingest.source SET next_poll_at = clock_timestamp() WHERE id LIKE 'bench-%'";
    private static final String READ = """
            SELECT count(*) FROM ingest.source
            WHERE id LIKE 'bench-%' AND lease IS NULL AND next_poll_at > clock_timestamp()
            """;
    private static final String FAILED = "SELECT count(*) FROM ingest.source WHERE failures_in_row > 0";
    private static final String WRITES = """
            SELECT relname, n_tup_ins + n_tup_upd + n_tup_del FROM pg_stat_user_tables WHERE schemaname = 'ingest'
            """;

    private final Connection connection;

    SourceTable(Connection connection) {
        this.connection = connection;
    }

    /** Adds sources that are not due yet. */
    void add(int sources, IntFunction<String> url) throws SQLException {
        try (var insert = connection.prepareStatement(ADD)) {
            for (int i = 0; i < sources; i++) {
                insert.setString(1, "bench-" + i);
                insert.setString(2, url.apply(i));
                insert.setString(3, "Wire " + i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** All sources are due now. */
    void makeDue() throws SQLException {
        try (var update = connection.prepareStatement(MAKE_DUE)) {
            update.executeUpdate();
        }
    }

    /** How many have been read since, and are not due again. */
    int read() throws SQLException {
        return count(READ);
    }

    /** How many could not be read. */
    int failed() throws SQLException {
        return count(FAILED);
    }

    int articles() throws SQLException {
        return count("SELECT count(*) FROM ingest.article");
    }

    /** Rows written in each table of the ingest service so far. */
    Map<String, Long> writes() throws SQLException {
        var writes = new TreeMap<String, Long>();
        try (var statement = connection.prepareStatement(WRITES);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                writes.put(rows.getString(1), rows.getLong(2));
            }
        }
        return writes;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private int count(String query) throws SQLException {
        try (var statement = connection.prepareStatement(query);
                var rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("A count has one row");
            }
            return rows.getInt(1);
        }
    }
}
