package io.newswatch.classify.kafka;

import io.newswatch.contract.Article;
import io.newswatch.contract.EventHeaders;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The broker as these tests use it: articles in, classified articles and dead letters out. */
final class Log implements AutoCloseable {
    private final String bootstrap;
    private final KafkaProducer<byte[], byte[]> producer;

    Log(String bootstrap) {
        this.bootstrap = bootstrap;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArraySerializer(), new ByteArraySerializer());
    }

    void announce(Article article, String type) {
        var headers = new RecordHeaders();
        headers.add(EventHeaders.TYPE, type.getBytes(StandardCharsets.UTF_8));
        var unused = producer.send(
                new ProducerRecord<>(Topics.ARTICLES, null, bytes(article.id()), EventJson.write(article), headers));
    }

    void raw(String key, byte[] value) {
        var unused = producer.send(new ProducerRecord<>(Topics.ARTICLES, bytes(key), value));
    }

    void flush() {
        producer.flush();
    }

    List<ConsumerRecord<byte[], byte[]>> classified(String key) {
        return withKey(Topics.CLASSIFIED, key);
    }

    List<ConsumerRecord<byte[], byte[]>> deadLetters(String key) {
        return withKey(Topics.deadLetters(Topics.ARTICLES, Topics.CLASSIFY_GROUP), key);
    }

    List<ConsumerRecord<byte[], byte[]>> all(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private List<ConsumerRecord<byte[], byte[]>> withKey(String topic, String key) {
        return all(topic).stream().filter(r -> key(r).equals(key)).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
