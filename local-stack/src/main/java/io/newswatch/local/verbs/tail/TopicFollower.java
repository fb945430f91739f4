package io.newswatch.local.verbs.tail;

import io.newswatch.local.terminal.VerbFailure;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads every partition of one topic without a consumer group, so that following changes nothing for anybody. */
final class TopicFollower implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> consumer;

    private TopicFollower(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /**
     * Begins at the end of the topic, or at its beginning.
     *
     * @throws VerbFailure when no broker answers or it has no such topic
     */
    static TopicFollower open(String bootstrapServers, String topic, boolean fromBeginning) {
        var follower = new TopicFollower(new KafkaConsumer<>(
                settings(bootstrapServers), new ByteArrayDeserializer(), new ByteArrayDeserializer()));
        try {
            follower.assign(topic, fromBeginning);
            return follower;
        } catch (TimeoutException e) {
            follower.close();
            throw VerbFailure.nothingRunning("no Kafka broker with the topic " + topic + " answers at "
                    + bootstrapServers + "; start the system with ./newswatch up");
        }
    }

    /** Hands on every event until the taker wants no more or the process is asked to end. */
    void follow(Predicate<ConsumerRecord<byte[], byte[]>> wantsMore) {
        var stop = new Thread(consumer::wakeup, "stop-following");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            boolean more = true;
            while (more) {
                for (var event : consumer.poll(POLL)) {
                    more = more && wantsMore.test(event);
                }
            }
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (WakeupException e) {
            // The process is ending: there is nothing left to read for.
            return;
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void assign(String topic, boolean fromBeginning) {
        var partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new TimeoutException("no partition of " + topic);
        }
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        // Seeking is lazy: what is published from here on must be seen.
        partitions.forEach(partition -> consumer.position(partition, PATIENCE));
    }

    private static Map<String, Object> settings(String bootstrapServers) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    }
}
