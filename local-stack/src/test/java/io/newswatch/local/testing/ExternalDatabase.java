package io.newswatch.local.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.opentest4j.TestAbortedException;

/** A database of its own, made for these tests on a server that somebody else runs, and removed after them. */
final class ExternalDatabase implements TestDatabase {
    private final String serverUrl;
    private final String user;
    private final String password;
    private final String name = "newswatch_test_" + UUID.randomUUID().toString().replace("-", "");

    /** On the server of {@code serverUrl}; that database itself is left alone. The user must be allowed to make databases. */
    ExternalDatabase(String serverUrl, String user, String password) {
        this.serverUrl = serverUrl;
        this.user = user;
        this.password = password;
        execute("CREATE DATABASE " + name);
    }

    @Override
    public String jdbcUrl() {
        return serverUrl.replaceFirst("^(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name);
    }

    @Override
    public String user() {
        return user;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public boolean isAlive() {
        return true;
    }

    @Override
    public void kill() {
        throw new TestAbortedException("the database server is not ours to kill");
    }

    @Override
    public void restart() {
        throw new TestAbortedException("the database server is not ours to start");
    }

    @Override
    public void close() {
        execute("DROP DATABASE " + name + " WITH (FORCE)");
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(serverUrl, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The database server at " + serverUrl + " refuses: " + sql, e);
        }
    }
}
