package io.newswatch.alert.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** Statements on one connection. Arguments may be texts, numbers, flags, instants, days and arrays of texts. */
public final class Statements {
    private final Connection connection;

    public Statements(Connection connection) {
        this.connection = connection;
    }

    /** The rows of a query, or of a change that returns rows. */
    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... arguments) throws SQLException {
        try (var statement = prepared(sql, arguments)) {
            return read(statement, reader);
        }
    }

    /**
     * The same, planned for these arguments each time: for a query whose best plan depends on them, such as on how long a time
     * is asked for. Left alone, PostgreSQL goes over to one plan for all after some uses.
     */
    public <T> List<T> queryAsAsked(String sql, RowReader<T> reader, @Nullable Object... arguments)
            throws SQLException {
        try (var statement = prepared(sql, arguments)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            return read(statement, reader);
        }
    }

    /** The rows of a query whose arguments are bound. */
    public static <T> List<T> read(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        try (var results = statement.executeQuery()) {
            var row = new Row(results);
            var read = new ArrayList<T>();
            while (results.next()) {
                read.add(reader.read(row));
            }
            return read;
        }
    }

    /** The number of rows changed. */
    public int update(String sql, @Nullable Object... arguments) throws SQLException {
        try (var statement = prepared(sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... arguments) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            bind(statement, i + 1, arguments[i]);
        }
        return statement;
    }

    private void bind(PreparedStatement statement, int place, @Nullable Object argument) throws SQLException {
        switch (argument) {
            case Instant time -> statement.setObject(place, time.atOffset(ZoneOffset.UTC));
            case String[] texts -> statement.setArray(place, connection.createArrayOf("text", texts));
            case null, default -> statement.setObject(place, argument);
        }
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Statements statements) throws SQLException;
    }
}
