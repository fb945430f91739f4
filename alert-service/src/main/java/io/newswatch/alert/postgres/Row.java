package io.newswatch.alert.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The current row of a result, by column name. */
public final class Row {
    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    /** A column that is never null. */
    public String text(String column) throws SQLException {
        var text = textOrNull(column);
        if (text == null) {
            throw new SQLException("Column " + column + " is null where a value was expected");
        }
        return text;
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return results.getString(column);
    }

    public int integer(String column) throws SQLException {
        return results.getInt(column);
    }

    public long big(String column) throws SQLException {
        return results.getLong(column);
    }

    public @Nullable Integer integerOrNull(String column) throws SQLException {
        var value = results.getInt(column);
        return results.wasNull() ? null : value;
    }

    public double real(String column) throws SQLException {
        return results.getDouble(column);
    }

    /** A column of texts that is never null. */
    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) results.getArray(column).getArray());
    }

    public boolean flag(String column) throws SQLException {
        return results.getBoolean(column);
    }

    /** A column that is never null. */
    public Instant time(String column) throws SQLException {
        return results.getObject(column, OffsetDateTime.class).toInstant();
    }

    public @Nullable Instant timeOrNull(String column) throws SQLException {
        var time = results.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
