package io.newswatch.system.running;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** One topic as a consumer outside Newswatch sees it. */
public record Topic(Newswatch newswatch, String name) {
    /** The header of what tests have sent themselves, so that nobody takes it for an event of Newswatch. */
    static final String SENT_BY_A_TEST = "sent-by-a-test";

    /** Everything that is on it now. */
    public List<ConsumerRecord<byte[], byte[]>> records() {
        return records(bootstrap(), name);
    }

    /** Everything that is on a topic of that broker now. */
    public static List<ConsumerRecord<byte[], byte[]>> records(String bootstrap, String name) {
        Map<String, Object> config = new HashMap<>();
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(name).stream()
                    .map(p -> new TopicPartition(name, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    /** The records with this key. */
    public List<ConsumerRecord<byte[], byte[]>> records(String key) {
        return records().stream().filter(r -> key.equals(text(r.key()))).toList();
    }

    /** Puts bytes on it, as a faulty producer could. */
    public void send(String key, byte[] value) throws Exception {
        send(key, Map.of(), value);
    }

    /** The same with headers, and where it is now. */
    public RecordMetadata send(String key, Map<String, String> headers, byte[] value) throws Exception {
        return send(bootstrap(), name, key, headers, value);
    }

    /** The same on a topic of that broker. */
    public static void send(String bootstrap, String name, String key, byte[] value) throws Exception {
        send(bootstrap, name, key, Map.of(), value);
    }

    private static RecordMetadata send(
            String bootstrap, String name, String key, Map<String, String> headers, byte[] value) throws Exception {
        Map<String, Object> config = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>(name, key.getBytes(StandardCharsets.UTF_8), value);
            record.headers().add(SENT_BY_A_TEST, new byte[0]);
            headers.forEach((header, text) -> record.headers().add(header, text.getBytes(StandardCharsets.UTF_8)));
            return producer.send(record).get();
        }
    }

    /** A header's text; empty when it is not there. */
    public static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : text(header.value());
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private String bootstrap() {
        return newswatch.servers().kafka().bootstrapServers();
    }
}
