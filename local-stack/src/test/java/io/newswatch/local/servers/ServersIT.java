package io.newswatch.local.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.contract.Topics;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersIT {
    @TempDir
    Path folder;

    @Nested
    class Postgres {
        @Test
        void keepsItsDataOverAStop() throws SQLException {
            keepsItsDataOver(PostgresServer::close);
        }

        @Test
        void keepsItsDataOverAKill() throws SQLException {
            keepsItsDataOver(PostgresServer::kill);
        }

        @Test
        void startsAgainThoughAProcessOfTheKilledOneNoticesNothing() throws Exception {
            // Given
            var first = PostgresServer.start(folder, 0);
            execute(first, "CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('still here')");
            try (var connection = DriverManager.getConnection(first.jdbcUrl(), first.user(), first.password());
                    var found = connection.createStatement().executeQuery("SELECT pg_backend_pid()")) {
                found.next();
                assertThat(new ProcessBuilder("kill", "-STOP", found.getString(1))
                                .start()
                                .waitFor())
                        .isZero();

                // When
                first.kill();

                // Then
                try (var second = PostgresServer.start(folder, first.port())) {
                    assertThat(word(second)).isEqualTo("still here");
                }
            }
        }

        private void keepsItsDataOver(Consumer<PostgresServer> end) throws SQLException {
            // Given
            var first = PostgresServer.start(folder, 0);
            execute(first, "CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('still here')");

            // When
            end.accept(first);

            // Then
            assertThat(first.process().isAlive()).isFalse();
            try (var second = PostgresServer.start(folder, first.port())) {
                assertThat(word(second)).isEqualTo("still here");
            }
        }

        private void execute(PostgresServer server, String... statements) throws SQLException {
            try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                    var statement = connection.createStatement()) {
                for (var sql : statements) {
                    statement.execute(sql);
                }
            }
        }

        private String word(PostgresServer server) throws SQLException {
            try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                    var found = connection.createStatement().executeQuery("SELECT word FROM kept")) {
                found.next();
                return found.getString(1);
            }
        }
    }

    @Nested
    class Kafka {
        @Test
        void hasEveryTopicAndMakesNoOther() throws Exception {
            try (var broker = KafkaBroker.start(folder, 0);
                    var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                var topics = admin.describeTopics(Topics.all()).allTopicNames().get(60, TimeUnit.SECONDS);
                assertThat(topics.values())
                        .hasSameSizeAs(Topics.all())
                        .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(Topics.DEFAULT_PARTITIONS));
            }
        }

        @Test
        void keepsItsDataOverAStop() throws Exception {
            keepsItsDataOver(KafkaBroker::close);
        }

        @Test
        void keepsItsDataOverAKill() throws Exception {
            keepsItsDataOver(KafkaBroker::kill);
        }

        private void keepsItsDataOver(Consumer<KafkaBroker> end) throws Exception {
            // Given
            var first = KafkaBroker.start(folder, 0);
            send(first, "still here");

            // When
            end.accept(first);

            // Then
            assertThat(first.process().isAlive()).isFalse();
            try (var second = KafkaBroker.start(folder, first.port())) {
                assertThat(receive(second)).isEqualTo("still here");
            }
        }

        private void send(KafkaBroker broker, String value) throws Exception {
            Map<String, Object> settings =
                    Map.of("bootstrap.servers", broker.bootstrapServers(), "compression.type", "lz4");
            try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
                producer.send(new ProducerRecord<>(Topics.ARTICLES, 0, null, value.getBytes(UTF_8)))
                        .get(60, TimeUnit.SECONDS);
            }
        }

        private String receive(KafkaBroker broker) {
            Map<String, Object> settings =
                    Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest");
            var partition = new TopicPartition(Topics.ARTICLES, 0);
            try (var consumer =
                    new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer.assign(List.of(partition));
                var records = consumer.poll(Duration.ofSeconds(60)).records(partition);
                return new String(records.get(0).value(), UTF_8);
            }
        }
    }
}
