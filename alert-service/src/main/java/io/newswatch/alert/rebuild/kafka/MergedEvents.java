package io.newswatch.alert.rebuild.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * The events of all partitions of a topic in one order: of those that come next in their partitions, the smallest. Holds
 * a few records of each partition. For one thread.
 */
final class MergedEvents {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int LONGEST_SILENCE = 60;
    private static final int ENOUGH = 50;
    private static final int ENOUGH_BYTES = 512 * 1024;

    private final Consumer<byte[], byte[]> consumer;
    private final Function<ConsumerRecord<byte[], byte[]>, Placed> place;
    private final Map<TopicPartition, Deque<Placed>> buffers = new HashMap<>();
    private final Map<TopicPartition, Long> ends;

    /**
     * Begins at the oldest events, and ends where the partitions end now.
     *
     * @param consumer assigned to nothing yet
     */
    MergedEvents(
            Consumer<byte[], byte[]> consumer, String topic, Function<ConsumerRecord<byte[], byte[]>, Placed> place) {
        this.consumer = consumer;
        this.place = place;
        var partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        this.ends = new HashMap<>(consumer.endOffsets(partitions));
        partitions.forEach(partition -> buffers.put(partition, new ArrayDeque<>()));
    }

    /** How many there are at most from here on. */
    long left() {
        long left = 0;
        for (var entry : buffers.entrySet()) {
            left += entry.getValue().size()
                    + Math.max(0, ends.getOrDefault(entry.getKey(), 0L) - consumer.position(entry.getKey()));
        }
        return left;
    }

    /** The next few, at most; none at the end. */
    List<Placed> next(int most) {
        var next = new ArrayList<Placed>(most);
        for (var one = one(); one.isPresent(); one = one()) {
            next.add(one.get());
            if (next.size() == most) {
                break;
            }
        }
        return next;
    }

    private Optional<Placed> one() {
        fill();
        var smallest = buffers.values().stream()
                .filter(buffer -> !buffer.isEmpty())
                .min(Comparator.comparing(Deque::getFirst));
        return smallest.map(Deque::removeFirst);
    }

    /** Reads until every partition has shown what comes next in it, or has ended. */
    private void fill() {
        int silence = 0;
        for (var hungry = hungry(); !hungry.isEmpty(); hungry = hungry()) {
            consumer.pause(full());
            consumer.resume(hungry);
            var polled = consumer.poll(POLL);
            silence = polled.isEmpty() ? silence + 1 : 0;
            if (silence > LONGEST_SILENCE) {
                throw new KafkaException("The broker gave nothing for " + silence + " seconds");
            }
            for (var record : polled) {
                var partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < ends.getOrDefault(partition, 0L)) {
                    buffers.computeIfAbsent(partition, p -> new ArrayDeque<>()).add(place.apply(record));
                }
            }
        }
    }

    private Collection<TopicPartition> hungry() {
        return buffers.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .filter(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))
                .toList();
    }

    private Collection<TopicPartition> full() {
        return buffers.entrySet().stream()
                .filter(entry -> isEnough(entry.getValue())
                        || consumer.position(entry.getKey()) >= ends.getOrDefault(entry.getKey(), 0L))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isEnough(Deque<Placed> buffer) {
        return buffer.size() >= ENOUGH
                || buffer.stream()
                                .mapToInt(p -> p.record().serializedValueSize())
                                .sum()
                        > ENOUGH_BYTES;
    }
}
