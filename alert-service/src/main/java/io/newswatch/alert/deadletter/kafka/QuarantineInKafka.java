package io.newswatch.alert.deadletter.kafka;

import io.newswatch.alert.deadletter.Quarantine;
import io.newswatch.edge.kafka.DeadLetters;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads and replays dead letters. */
@ApplicationScoped
class QuarantineInKafka implements Quarantine {
    private static final int LARGEST_FETCH = 2 * 1024 * 1024;

    private final Map<String, Object> config;
    private final DeadLetters deadLetters;

    QuarantineInKafka(@Identifier("default-kafka-broker") Map<String, Object> broker, DeadLetters deadLetters) {
        this.config = new HashMap<>(broker);
        this.deadLetters = deadLetters;
        config.keySet().removeIf(key -> key.startsWith("group."));
        config.putAll(Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1,
                // One letter is wanted; those behind it would only fill the memory.
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                64 * 1024,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                LARGEST_FETCH));
    }

    @Override
    public Session open() {
        return new KafkaSession(
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer()), deadLetters);
    }
}
