package io.newswatch.local.testing;

import io.newswatch.local.servers.BrokerTopics;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** Kafka in a container. */
final class ContainerBroker implements TestBroker {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final int PORT = 9092;

    private final GenericContainer<?> image = new GenericContainer<>(DockerImageName.parse("apache/kafka:4.1.1"))
            .withExposedPorts(PORT)
            .waitingFor(Wait.forLogMessage(".*Kafka Server started.*", 1).withStartupTimeout(LIMIT));
    private final KeptContainer container = new KeptContainer(image, PORT);

    ContainerBroker() {
        image.withEnv(settings(container.port()));
        container.start();
        BrokerTopics.create(bootstrapServers());
    }

    private static Map<String, String> settings(int port) {
        var settings = new TreeMap<String, String>();
        settings.put("CLUSTER_ID", "bmV3c3dhdGNoLXRlc3RzIQ");
        settings.put("KAFKA_NODE_ID", "1");
        settings.put("KAFKA_PROCESS_ROLES", "broker,controller");
        settings.put("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:29093");
        settings.put("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER");
        settings.put("KAFKA_LISTENERS", "PLAINTEXT://:" + PORT + ",CONTROLLER://localhost:29093");
        settings.put("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        settings.put("KAFKA_MESSAGE_MAX_BYTES", String.valueOf(8 << 20));
        settings.put("KAFKA_REPLICA_FETCH_MAX_BYTES", String.valueOf(8 << 20));
        settings.put("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1");
        settings.put("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4");
        settings.put("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1");
        settings.put("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1");
        settings.put("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        // After a crash the new incarnation is let in when the session of the old one has ended.
        settings.put("KAFKA_BROKER_SESSION_TIMEOUT_MS", "3000");
        settings.put("KAFKA_BROKER_HEARTBEAT_INTERVAL_MS", "500");
        settings.put("KAFKA_LOG_CLEANER_DEDUPE_BUFFER_SIZE", String.valueOf(4 << 20));
        settings.put("KAFKA_HEAP_OPTS", "-Xms128m -Xmx384m");
        return settings;
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + container.port();
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
        BrokerTopics.create(bootstrapServers());
    }

    @Override
    public void close() {
        container.close();
    }
}
