package io.newswatch.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswatch.local.running.Role;
import io.newswatch.local.servers.KafkaBroker;
import io.newswatch.local.servers.PostgresServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpIT {
    private static final Duration SOON = Duration.ofSeconds(90);

    @TempDir
    Path home;

    Path data;
    final Map<Role, Integer> ports = UpProcess.freePorts();

    @BeforeEach
    void packServices() throws IOException {
        FakeService.packAll(home);
        data = home.resolve("data");
    }

    @Nested
    class Running {
        @Test
        void stopsInOrderWhenTold() throws Exception {
            try (var up = UpProcess.start(home, data, ports)) {
                up.awaitReady();
                // Given
                var children = up.children();
                assertThat(children)
                        .containsOnlyKeys(
                                "PostgreSQL",
                                "Kafka",
                                "ingest-service",
                                "classify-service",
                                "alert-service",
                                "console");

                // When
                var exitCode = up.terminate();

                // Then
                assertThat(exitCode).as(up.output()).isZero();
                assertThat(up.output().lines().filter("newswatch is ready"::equals))
                        .hasSize(1);
                assertThat(children.values()).noneMatch(ProcessHandle::isAlive);
                await().atMost(SOON).untilAsserted(() -> assertThat(up.left()).isEmpty());
            }
        }

        @Test
        void leavesNoProcessWhenKilled() throws Exception {
            try (var up = UpProcess.start(home, data, ports)) {
                up.awaitReady();
                // Given
                var children = up.children();
                assertThat(children).hasSize(6);

                // When
                up.kill();

                // Then
                await().atMost(SOON).untilAsserted(() -> {
                    assertThat(children.values()).noneMatch(ProcessHandle::isAlive);
                    assertThat(up.left()).isEmpty();
                });
            }
        }

        @Test
        void startsAgainWhatDied() throws Exception {
            try (var up = UpProcess.start(home, data, ports)) {
                up.awaitReady();
                // Given
                var before = up.children();

                // When
                before.get("ingest-service").destroyForcibly();
                before.get("PostgreSQL").destroyForcibly();

                // Then
                await().atMost(SOON).untilAsserted(() -> assertThat(up.children())
                        .containsKeys("ingest-service", "PostgreSQL")
                        .doesNotContainValue(before.get("ingest-service"))
                        .doesNotContainValue(before.get("PostgreSQL")));
                assertThat(up.output()).contains("ingest-service: ended with exit code 137");
                assertThat(up.terminate()).isZero();
            }
        }

        @Test
        void keepsItsSecretsToItsOwner() throws Exception {
            try (var up = UpProcess.start(home, data, ports)) {
                up.awaitReady();
                for (var secret : List.of("admin-token", "secrets-key", "jwt-private.pem", "postgres/password")) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(secret))))
                            .as(secret)
                            .isEqualTo("rw-------");
                }
                assertThat(up.output())
                        .contains(Files.readString(data.resolve("admin-token")).strip());
                assertThat(up.terminate()).isZero();
            }
        }
    }

    @Nested
    class Refused {
        @Test
        void aPortInUseIsNamedWithItsRoleAndVariable() throws Exception {
            try (var holder = new ServerSocket(ports.get(Role.ALERT), 1, InetAddress.getLoopbackAddress());
                    var up = UpProcess.start(home, data, ports)) {
                assertThat(up.awaitExit()).isEqualTo(3);
                assertThat(up.output().lines())
                        .singleElement()
                        .asString()
                        .contains(Integer.toString(holder.getLocalPort()), "alert-service", "NEWSWATCH_ALERT_PORT");
                assertThat(up.left()).isEmpty();
            }
        }

        @Test
        void aSecondOneOnTheSameFolderIsRefused() throws Exception {
            try (var first = UpProcess.start(home, data, ports)) {
                first.awaitReady();
                try (var second = UpProcess.start(home, data, UpProcess.freePorts())) {
                    assertThat(second.awaitExit()).isEqualTo(3);
                    assertThat(second.output()).contains("another ./newswatch up", data.toString(), "--data");
                }
                assertThat(first.terminate()).isZero();
            }
        }

        @Test
        void aServiceThatDoesNotStartStopsEverything() throws Exception {
            // Given
            Files.delete(home.resolve("console/target/quarkus-app/quarkus-run.jar"));

            // When
            try (var up = UpProcess.start(home, data, ports)) {
                // Then
                assertThat(up.awaitExit()).isEqualTo(1);
                assertThat(up.output()).contains("console is not built", "everything was stopped");
                await().atMost(SOON).untilAsserted(() -> assertThat(up.left()).isEmpty());
            }
        }

        @Test
        void aStopDuringTheStartEndsInOrderToo() throws Exception {
            try (var up = UpProcess.start(home, data, ports)) {
                // Given
                await().atMost(SOON).until(() -> Files.exists(data.resolve("postgres/cluster/PG_VERSION")));

                // When
                var exitCode = up.terminate();

                // Then
                assertThat(exitCode).as(up.output()).isZero();
                await().atMost(SOON).untilAsserted(() -> assertThat(up.left()).isEmpty());
            }
        }
    }

    @Nested
    class OtherServers {
        @Test
        void externalOnesAreUsedAndLeftRunning() throws Exception {
            try (var database = PostgresServer.start(home.resolve("own-postgres"), 0);
                    var broker = KafkaBroker.start(home.resolve("own-kafka"), 0);
                    var up = UpProcess.start(home, data, ports, environment(database, broker))) {
                up.awaitReady();
                assertThat(up.children())
                        .containsOnlyKeys("ingest-service", "classify-service", "alert-service", "console");

                assertThat(up.terminate()).as(up.output()).isZero();

                assertThat(database.process().isAlive()).isTrue();
                assertThat(broker.process().isAlive()).isTrue();
            }
        }

        @Test
        void externalOnesWithoutAnAddressAreRefused() throws Exception {
            try (var up = UpProcess.start(home, data, ports, Map.of("NEWSWATCH_STACK", "external"))) {
                assertThat(up.awaitExit()).isEqualTo(2);
                assertThat(up.output()).contains("KAFKA_BOOTSTRAP_SERVERS");
            }
        }

        @Test
        void containersAreStartedAndStopped() throws Exception {
            Engine.require("up --stack containers");
            try (var up = UpProcess.start(home, data, ports, Map.of("NEWSWATCH_STACK", "containers"))) {
                up.awaitReady();
                assertThat(up.children()).containsKeys("PostgreSQL", "Kafka");

                assertThat(up.terminate()).as(up.output()).isZero();

                assertThat(Engine.containersOf(data)).isEmpty();
            } finally {
                Engine.removeVolumesOf(data);
            }
        }

        private static Map<String, String> environment(PostgresServer database, KafkaBroker broker) {
            return Map.of(
                    "NEWSWATCH_STACK", "external",
                    "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                    "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                    "QUARKUS_DATASOURCE_USERNAME", database.user(),
                    "QUARKUS_DATASOURCE_PASSWORD", database.password());
        }
    }
}
