package io.newswatch.edge.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes events, and is finished when the broker has acknowledged every one. Order per key is kept, by an idempotent
 * producer and by throwing the producer away after a failure: a forgotten try of the first producer could otherwise
 * arrive behind the second try of the next one. Blocking; safe for use by several threads.
 */
@ApplicationScoped
public class EventPublisher {
    private static final int LARGEST_REQUEST = 8 * 1024 * 1024;

    private final Map<String, Object> config;
    private @Nullable Producer<byte[], byte[]> producer;

    EventPublisher(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.config = new HashMap<>(broker);
        config.putAll(Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                // Nobody waits for company: batches form by themselves while an earlier request is under way.
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.BATCH_SIZE_CONFIG,
                128 * 1024,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                LARGEST_REQUEST,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                10_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                10_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                20_000,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                24L * 1024 * 1024));
    }

    /**
     * Publishes all events, in this order per key.
     *
     * @throws PublishException when one was not acknowledged within 20 seconds, or is larger than the broker takes
     */
    public void publish(List<OutgoingEvent> events) throws PublishException {
        send(events.stream().map(OutgoingEvent::toRecord).toList());
    }

    void send(List<ProducerRecord<byte[], byte[]>> records) throws PublishException {
        var current = producer();
        var sent = new ArrayList<Future<RecordMetadata>>(records.size());
        try {
            for (var record : records) {
                sent.add(current.send(record));
            }
        } catch (KafkaException e) {
            throw failed(current, sent.size(), e);
        }
        for (int i = 0; i < sent.size(); i++) {
            await(current, sent, i);
        }
    }

    private void await(Producer<byte[], byte[]> current, List<Future<RecordMetadata>> sent, int index)
            throws PublishException {
        try {
            var unused = sent.get(index).get();
        } catch (ExecutionException e) {
            throw failed(current, index, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(current, index, e);
        }
    }

    private PublishException failed(Producer<byte[], byte[]> current, int index, Throwable cause) {
        if (!(cause instanceof RecordTooLargeException)) {
            discard(current);
        }
        return new PublishException(index, cause);
    }

    private synchronized Producer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private synchronized void discard(Producer<byte[], byte[]> failed) {
        if (producer == failed) {
            producer = null;
            failed.close(Duration.ZERO);
        }
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
            producer = null;
        }
    }
}
