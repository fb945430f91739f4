package io.newswatch.local.testing;

/** A PostgreSQL server for tests, with an empty database, wherever it runs. */
public interface TestDatabase extends AutoCloseable {
    /** Address of the database for JDBC; the same after a restart. */
    String jdbcUrl();

    String user();

    String password();

    boolean isAlive();

    /** Ends the server as a crash would. A server that is not ours to kill leaves the test out instead. */
    void kill();

    /** Starts it again where it was, and returns when it answers. */
    void restart();

    @Override
    void close();
}
