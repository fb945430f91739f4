package io.newswatch.edge.kafka;

import io.newswatch.contract.Topics;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker how much of a queue waits, and how much of it was put aside. */
record QueueDepth(Admin admin) {
    /** The topic that takes what the queue's group cannot process. */
    static String deadLetterTopic(WatchedQueue queue) {
        return Topics.deadLetters(queue.topic(), queue.group());
    }

    /** Records that the group has not committed; of a group that never committed, all. */
    long lag(WatchedQueue queue) throws ExecutionException, InterruptedException {
        var partitions = partitions(queue.topic());
        var committed = admin.listConsumerGroupOffsets(queue.group())
                .partitionsToOffsetAndMetadata()
                .get();
        var first = offsets(partitions, OffsetSpec.earliest());
        var last = offsets(partitions, OffsetSpec.latest());
        return partitions.stream()
                .mapToLong(partition -> {
                    var done = committed.get(partition);
                    var next = done == null ? at(first, partition) : done.offset();
                    return Math.max(0, at(last, partition) - next);
                })
                .sum();
    }

    long deadLetters(WatchedQueue queue) throws ExecutionException, InterruptedException {
        var partitions = partitions(deadLetterTopic(queue));
        var first = offsets(partitions, OffsetSpec.earliest());
        var last = offsets(partitions, OffsetSpec.latest());
        return partitions.stream()
                .mapToLong(partition -> at(last, partition) - at(first, partition))
                .sum();
    }

    private Set<TopicPartition> partitions(String topic) throws ExecutionException, InterruptedException {
        var described = admin.describeTopics(Set.of(topic)).allTopicNames().get();
        return described.values().stream()
                .flatMap(description -> description.partitions().stream())
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toSet());
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        var wanted = partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which));
        return admin.listOffsets(wanted).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static long at(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }
}
