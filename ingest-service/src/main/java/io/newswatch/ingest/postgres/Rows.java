package io.newswatch.ingest.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads columns as the types that the domain uses. */
final class Rows {
    private Rows() {}

    static Instant time(ResultSet row, String column) throws SQLException {
        var time = timeOrNull(row, column);
        if (time == null) {
            throw new SQLException("Column " + column + " is null where a time was expected");
        }
        return time;
    }

    static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        if (text == null) {
            throw new SQLException("Column " + column + " is null where a text was expected");
        }
        return text;
    }
}
