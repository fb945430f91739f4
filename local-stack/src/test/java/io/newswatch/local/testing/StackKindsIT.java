package io.newswatch.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswatch.contract.Topics;
import io.newswatch.local.servers.KafkaBroker;
import io.newswatch.local.servers.PostgresServer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import org.testcontainers.DockerClientFactory;

/** The values of {@code NEWSWATCH_STACK}: the same promises hold for each. All other tests try {@code embedded}. */
class StackKindsIT {
    @TempDir
    Path folder;

    @Test
    void containersKeepAddressAndDataOverAKill() throws Exception {
        requireEngine();
        try (var stack = LocalStack.start(folder, Map.of("NEWSWATCH_STACK", "containers"))) {
            execute(stack.postgres(), "CREATE TABLE kept (word text)");
            send(stack.kafka().bootstrapServers());
            var address = stack.postgres().jdbcUrl();

            stack.postgres().kill();
            stack.kafka().kill();

            assertThat(stack.postgres().isAlive()).isFalse();
            assertThat(stack.kafka().isAlive()).isFalse();
            stack.restartPostgres();
            stack.restartKafka();
            assertThat(stack.postgres().jdbcUrl()).isEqualTo(address);
            execute(stack.postgres(), "INSERT INTO kept VALUES ('still here')");
            assertThat(newsIn(stack.kafka().bootstrapServers())).isEqualTo(1);
        }
    }

    @Test
    void externalServersGetADatabaseOfItsOwnAndEmptyTopics() throws Exception {
        try (var database = PostgresServer.start(folder.resolve("postgres"), 0);
                var broker = KafkaBroker.start(folder.resolve("kafka"), 0)) {
            send(broker.bootstrapServers());
            var environment = environment(database, broker);

            try (var stack = LocalStack.start(folder, environment)) {
                assertThat(stack.postgres().jdbcUrl()).isNotEqualTo(database.jdbcUrl());
                execute(stack.postgres(), "CREATE TABLE mine (word text)");
                assertThat(newsIn(stack.kafka().bootstrapServers())).isZero();
                assertThatThrownBy(() -> stack.kafka().kill()).isInstanceOf(TestAbortedException.class);
            }
            assertThat(broker.process().isAlive()).isTrue();
            assertThat(databases(database)).isZero();
            environment.remove("NEWSWATCH_STACK_MAY_BE_EMPTIED");
            assertThatIllegalStateException()
                    .isThrownBy(() -> new ExternalBroker(broker.bootstrapServers(), false))
                    .withMessageContaining("NEWSWATCH_STACK_MAY_BE_EMPTIED");
        }
    }

    @Test
    void anUnknownKindAndAMissingAddressAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalStack.start(folder, Map.of("NEWSWATCH_STACK", "cloud")))
                .withMessageContaining("embedded, containers or external");
    }

    private static void requireEngine() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            System.out.println("newswatch-check-left-out: tests in containers (no container engine answers)");
            Assumptions.abort("no container engine answers");
        }
    }

    private static Map<String, String> environment(PostgresServer database, KafkaBroker broker) {
        return new HashMap<>(Map.of(
                "NEWSWATCH_STACK", "external",
                "NEWSWATCH_STACK_MAY_BE_EMPTIED", "true",
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password()));
    }

    private static int databases(PostgresServer server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var found = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM pg_database WHERE datname LIKE 'newswatch_test_%'")) {
            found.next();
            return found.getInt(1);
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void send(String bootstrapServers) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.ARTICLES, 0, "key", "news"))
                    .get(60, TimeUnit.SECONDS);
        }
    }

    private static long newsIn(String bootstrapServers) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var partition = new TopicPartition(Topics.ARTICLES, 0);
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get(60, TimeUnit.SECONDS)
                    .offset();
        }
    }
}
