package io.newswatch.alert.rebuild.kafka;

import io.newswatch.contract.Topics;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Opens the topics for reading them from the beginning. */
@ApplicationScoped
class PastTopics {
    private static final int PATIENCE_SECONDS = 20;

    private final Map<String, Object> broker;

    PastTopics(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = new HashMap<>(broker);
    }

    /** A consumer of no group, which remembers nothing. */
    Consumer<byte[], byte[]> consumer() {
        var config = new HashMap<>(broker);
        config.keySet().removeIf(key -> key.startsWith("group."));
        config.putAll(Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                200,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                512 * 1024,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                2 * 1024 * 1024));
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Up to where, on each partition, this service has processed the classified articles for sure. */
    Map<TopicPartition, Long> processed() {
        try (var admin = Admin.create(broker)) {
            var offsets = admin.listConsumerGroupOffsets(Topics.ALERT_GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            var processed = new HashMap<TopicPartition, Long>();
            offsets.forEach((partition, offset) -> {
                if (offset != null) {
                    processed.put(partition, offset.offset());
                }
            });
            return processed;
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The broker does not say how far the consumer is", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("The service stops", e);
        }
    }
}
