package io.newswatch.alert.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One statement over many rows: each column travels as one array and the statement unfolds them with {@code unnest}.
 * Columns are bound in the order of the statement's question marks. Not for use by several threads.
 */
public final class Rows<T> implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement statement;
    private final List<T> rows;
    private int columns;

    private Rows(Connection connection, PreparedStatement statement, List<T> rows) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
    }

    /** The rows for this statement, no column bound yet. */
    public static <T> Rows<T> of(Connection connection, String sql, List<T> rows) throws SQLException {
        return new Rows<>(connection, connection.prepareStatement(sql), rows);
    }

    public Rows<T> text(Function<T, @Nullable String> column) throws SQLException {
        return bind("text", String[]::new, column);
    }

    public Rows<T> integer(ToIntFunction<T> column) throws SQLException {
        return bind("int4", Integer[]::new, column::applyAsInt);
    }

    public Rows<T> big(ToLongFunction<T> column) throws SQLException {
        return bind("int8", Long[]::new, column::applyAsLong);
    }

    public Rows<T> real(ToDoubleFunction<T> column) throws SQLException {
        return bind("float8", Double[]::new, column::applyAsDouble);
    }

    public Rows<T> bool(Function<T, Boolean> column) throws SQLException {
        return bind("bool", Boolean[]::new, column);
    }

    public Rows<T> bytes(Function<T, byte[]> column) throws SQLException {
        return bind("bytea", byte[][]::new, column);
    }

    /** Times travel as text; the statement casts them with {@code ::timestamptz}. */
    public Rows<T> time(Function<T, @Nullable Instant> column) throws SQLException {
        return text(row -> {
            var time = column.apply(row);
            return time == null ? null : time.toString();
        });
    }

    /** One plain value for all rows. */
    public Rows<T> value(Object value) throws SQLException {
        statement.setObject(++columns, value);
        return this;
    }

    /** Runs the statement. */
    public int update() throws SQLException {
        return statement.executeUpdate();
    }

    /** Runs the statement and gives the first column of what it returns. */
    public List<String> returning() throws SQLException {
        try (var results = statement.executeQuery()) {
            var returned = new ArrayList<String>();
            while (results.next()) {
                returned.add(results.getString(1));
            }
            return returned;
        }
    }

    /** Runs the statement and reads the rows that it returns. */
    public <R> List<R> returning(RowReader<R> reader) throws SQLException {
        return Statements.read(statement, reader);
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }

    private <C> Rows<T> bind(String type, IntFunction<@Nullable C[]> empty, Function<T, @Nullable C> column)
            throws SQLException {
        var values = empty.apply(rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        Array array = connection.createArrayOf(type, values);
        statement.setArray(++columns, array);
        return this;
    }
}
