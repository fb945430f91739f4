package io.newswatch.local.testing;

import io.newswatch.local.servers.PostgresServer;
import java.nio.file.Path;

/** PostgreSQL's own programs as processes of this machine. */
final class EmbeddedDatabase implements TestDatabase {
    private final Path folder;
    private volatile PostgresServer server;

    EmbeddedDatabase(Path folder) {
        this.folder = folder;
        this.server = PostgresServer.start(folder, 0);
    }

    @Override
    public String jdbcUrl() {
        return server.jdbcUrl();
    }

    @Override
    public String user() {
        return server.user();
    }

    @Override
    public String password() {
        return server.password();
    }

    @Override
    public boolean isAlive() {
        return server.process().isAlive();
    }

    @Override
    public void kill() {
        server.kill();
    }

    @Override
    public void restart() {
        server = PostgresServer.start(folder, server.port());
    }

    @Override
    public void close() {
        server.close();
    }
}
