package io.newswatch.alert.testing;

import io.newswatch.local.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database as tests look into it. */
public record Database(TestDatabase server) {
    /** The first column of the first row. */
    public String one(String sql, Object... arguments) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new AssertionError("the database could not be asked: " + sql, e);
        }
    }

    public int count(String sql, Object... arguments) {
        return Integer.parseInt(one(sql, arguments));
    }

    private Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        connection.setSchema("alert");
        return connection;
    }
}
