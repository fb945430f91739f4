package io.newswatch.ingest.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters of one statement, set in order: a list becomes an array for {@code unnest}. Not thread-safe. */
final class Parameters {
    private final Connection connection;
    private final PreparedStatement statement;
    private int next = 1;

    Parameters(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    Parameters text(@Nullable String value) throws SQLException {
        statement.setString(next++, value);
        return this;
    }

    Parameters number(int value) throws SQLException {
        statement.setInt(next++, value);
        return this;
    }

    Parameters number(long value) throws SQLException {
        statement.setLong(next++, value);
        return this;
    }

    Parameters octets(byte[] value) throws SQLException {
        statement.setBytes(next++, value);
        return this;
    }

    Parameters flag(boolean value) throws SQLException {
        statement.setBoolean(next++, value);
        return this;
    }

    Parameters id(UUID value) throws SQLException {
        statement.setObject(next++, value);
        return this;
    }

    Parameters millis(@Nullable Duration value) throws SQLException {
        statement.setObject(next++, value == null ? null : value.toMillis(), Types.BIGINT);
        return this;
    }

    Parameters time(@Nullable Instant value) throws SQLException {
        statement.setObject(
                next++, value == null ? null : value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        return this;
    }

    <T> Parameters texts(List<T> rows, Function<T, @Nullable String> of) throws SQLException {
        return array("text", rows.stream().map(of).toArray(String[]::new));
    }

    <T> Parameters numbers(List<T> rows, Function<T, Integer> of) throws SQLException {
        return array("int4", rows.stream().map(of).toArray(Integer[]::new));
    }

    Parameters longs(List<Long> rows) throws SQLException {
        return array("int8", rows.toArray(Long[]::new));
    }

    <T> Parameters bytes(List<T> rows, Function<T, byte[]> of) throws SQLException {
        return array("bytea", rows.stream().map(of).toArray(byte[][]::new));
    }

    /** Times travel as texts, which the statement casts: the driver has no binary form for arrays of them. */
    <T> Parameters times(List<T> rows, Function<T, @Nullable Instant> of) throws SQLException {
        return texts(rows, row -> {
            var time = of.apply(row);
            return time == null ? null : time.toString();
        });
    }

    private Parameters array(String type, Object[] values) throws SQLException {
        Array array = connection.createArrayOf(type, values);
        statement.setArray(next++, array);
        return this;
    }
}
