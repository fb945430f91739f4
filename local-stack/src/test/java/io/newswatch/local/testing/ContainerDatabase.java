package io.newswatch.local.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL in a container. */
final class ContainerDatabase implements TestDatabase {
    private static final String NAME = "newswatch";
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final int PORT = 5432;

    private final KeptContainer container = new KeptContainer(
            new GenericContainer<>(DockerImageName.parse("postgres:17"))
                    .withExposedPorts(PORT)
                    .withEnv(Map.of(
                            "POSTGRES_USER", NAME,
                            "POSTGRES_DB", NAME,
                            "POSTGRES_PASSWORD", NAME,
                            "POSTGRES_INITDB_ARGS", "--locale=C.UTF-8 --encoding=UTF8"))
                    .withCommand("postgres", "-c", "max_connections=60", "-c", "jit=off", "-c", "timezone=UTC")
                    // Once while it is set up, and once for good.
                    .waitingFor(Wait.forLogMessage(".*ready to accept connections.*", 2)
                            .withStartupTimeout(LIMIT)),
            PORT);

    ContainerDatabase() {
        container.start();
        awaitAnswer();
    }

    @Override
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + container.port() + "/" + NAME;
    }

    @Override
    public String user() {
        return NAME;
    }

    @Override
    public String password() {
        return NAME;
    }

    @Override
    public boolean isAlive() {
        return container.isAlive();
    }

    @Override
    public void kill() {
        container.kill();
    }

    @Override
    public void restart() {
        container.restart();
        awaitAnswer();
    }

    @Override
    public void close() {
        container.close();
    }

    private void awaitAnswer() {
        Awaitility.await().atMost(LIMIT).until(this::answers);
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(jdbcUrl(), NAME, NAME)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
