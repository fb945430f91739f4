package io.newswatch.local.servers;

import io.newswatch.local.child.ChildProcess;
import io.newswatch.local.child.StartFailedException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A PostgreSQL server on loopback, its data kept in a folder; started again there it continues. */
public final class PostgresServer implements AutoCloseable {
    private static final String DATABASE = "newswatch";
    /** Recovery after a crash reads the log since the last checkpoint; to kill it then would be to begin again. */
    private static final Duration READY_LIMIT = Duration.ofMinutes(5);

    private static final Duration PREDECESSOR_LIMIT = Duration.ofSeconds(15);
    private static final Duration ORPHANS_LIMIT = Duration.ofSeconds(2);
    private static final Duration CRASH_LIMIT = Duration.ofMinutes(1);
    private static final Duration BEFORE_AGAIN = Duration.ofMillis(500);

    private final PostgresCluster cluster;
    private final int port;
    private final ChildProcess process;

    private PostgresServer(PostgresCluster cluster, int port, ChildProcess process) {
        this.cluster = cluster;
        this.port = port;
        this.process = process;
    }

    /** Starts the server on {@code port} (0: a free one) and returns when its database answers. */
    public static PostgresServer start(Path dataFolder, int port) {
        return start(dataFolder, port, dataFolder.resolve("postgres.log"));
    }

    /** The same with the log in another place. */
    public static PostgresServer start(Path dataFolder, int port, Path log) {
        var cluster = PostgresCluster.open(dataFolder, log);
        var giveUp = System.nanoTime() + CRASH_LIMIT.toNanos();
        var afterCrash = makeWay(cluster);
        while (true) {
            try {
                return startOnce(cluster, FreePort.orElseFind(port));
            } catch (StartFailedException e) {
                if (!afterCrash || System.nanoTime() > giveUp) {
                    throw e;
                }
                LockSupport.parkNanos(BEFORE_AGAIN.toNanos());
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                makeWay(cluster);
            }
        }
    }

    /** Removes what a killed predecessor has left, and says whether there was one. */
    private static boolean makeWay(PostgresCluster cluster) {
        var locked = PostgresLock.clear(cluster.data(), PREDECESSOR_LIMIT);
        var orphaned = PostgresOrphans.end(cluster.data(), ORPHANS_LIMIT);
        return locked || orphaned;
    }

    private static PostgresServer startOnce(PostgresCluster cluster, int port) {
        var settings = settings(port).entrySet().stream()
                .flatMap(setting -> Stream.of("-c", setting.getKey() + "=" + setting.getValue()));
        var command = cluster.program(
                "postgres",
                Stream.concat(Stream.of("-D", cluster.data().toString()), settings)
                        .toArray(String[]::new));
        var server = new PostgresServer(cluster, port, ChildProcess.start(cluster.child("PostgreSQL", command)));
        try {
            server.awaitReady();
            return server;
        } catch (RuntimeException e) {
            server.process.kill();
            throw e;
        }
    }

    /** Fit for two cores that the services use too; durable, since 202 promises that. */
    private static Map<String, String> settings(int port) {
        var settings = new TreeMap<String, String>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("port", Integer.toString(port));
        settings.put("max_connections", "60");
        settings.put("shared_buffers", "128MB");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("autovacuum", "on");
        settings.put("io_method", "sync");
        settings.put("jit", "off");
        settings.put("max_parallel_workers_per_gather", "0");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        return settings;
    }

    /** Address of the database for JDBC. */
    public String jdbcUrl() {
        return urlOf(DATABASE);
    }

    /** The only user. */
    public String user() {
        return PostgresCluster.USER;
    }

    /** That user's password, made with the data folder. */
    public String password() {
        return cluster.password();
    }

    /** Loopback port. */
    public int port() {
        return port;
    }

    /** The server process itself. */
    public ChildProcess process() {
        return process;
    }

    /** Kills the server as a crash would; the data folder can be started again. */
    public void kill() {
        process.kill();
    }

    /** Stops the server in order; open transactions are rolled back. */
    @Override
    public void close() {
        process.close();
    }

    private void awaitReady() {
        process.awaitReady(this::answers, READY_LIMIT);
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'");
            if (!found.next()) {
                statement.executeUpdate("CREATE DATABASE " + DATABASE);
            }
        } catch (SQLException e) {
            throw new StartFailedException("PostgreSQL started but its database cannot be made", e);
        }
    }

    private boolean answers() {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(urlOf(database), user(), password());
    }

    private String urlOf(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
