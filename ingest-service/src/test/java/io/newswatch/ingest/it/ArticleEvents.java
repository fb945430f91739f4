package io.newswatch.ingest.it;

import io.newswatch.contract.Article;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that was announced so far, read from the start of the topic. */
final class ArticleEvents implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

    ArticleEvents(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(Topics.ARTICLES).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** The events of one article, in the order of its partition. */
    List<Article> of(String id) {
        return records(id).stream().map(ArticleEvents::article).toList();
    }

    /** The ids of all articles that were announced. */
    Set<String> keys() {
        poll();
        return seen.stream().map(ArticleEvents::key).collect(Collectors.toSet());
    }

    List<ConsumerRecord<byte[], byte[]>> records(String id) {
        poll();
        return seen.stream().filter(r -> key(r).equals(id)).toList();
    }

    private void poll() {
        for (var polled = consumer.poll(Duration.ofMillis(200));
                !polled.isEmpty();
                polled = consumer.poll(Duration.ofMillis(200))) {
            polled.forEach(seen::add);
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Article article(ConsumerRecord<byte[], byte[]> record) {
        try {
            return EventJson.read(record.value(), Article.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
