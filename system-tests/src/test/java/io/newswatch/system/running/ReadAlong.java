package io.newswatch.system.running;

import io.newswatch.contract.EventHeaders;
import io.newswatch.contract.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads along on every topic and holds each event against the contract, once. */
public final class ReadAlong {
    private static final int MOST_LINES = 20;

    private final Contract contract = new Contract();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Set<String> seen = new TreeSet<>();

    /** What is wrong with the events since the last look; records that a test has sent are left out. */
    public synchronized List<String> violations(String bootstrapServers) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = Topics.all().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            next.forEach(consumer::seek);
            return judge(consumer);
        }
    }

    /** The types of all events that were held against it. */
    public synchronized Set<String> seen() {
        return Set.copyOf(seen);
    }

    private List<String> judge(KafkaConsumer<byte[], byte[]> consumer) {
        var ends = consumer.endOffsets(consumer.assignment());
        var found = new ArrayList<String>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var record : consumer.poll(Duration.ofMillis(200))) {
                judge(record, found);
            }
        }
        ends.keySet().forEach(partition -> next.put(partition, consumer.position(partition)));
        return found;
    }

    private void judge(ConsumerRecord<byte[], byte[]> record, List<String> found) {
        if (record.headers().lastHeader(Topic.SENT_BY_A_TEST) == null && found.size() < MOST_LINES) {
            seen.add(Topic.header(record, EventHeaders.TYPE));
            found.addAll(contract.violations(record));
        }
    }
}
