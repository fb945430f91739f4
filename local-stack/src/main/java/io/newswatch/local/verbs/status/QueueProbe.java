package io.newswatch.local.verbs.status;

import io.newswatch.contract.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker what waits in its topics. */
final class QueueProbe {
    private static final Map<String, String> TOPIC_OF_GROUP =
            Map.of(Topics.CLASSIFY_GROUP, Topics.ARTICLES, Topics.ALERT_GROUP, Topics.CLASSIFIED);
    private static final int PATIENCE_SECONDS = 5;

    private final Admin admin;

    private QueueProbe(Admin admin) {
        this.admin = admin;
    }

    /** What waits there; empty when the broker does not answer. */
    static Optional<Queues> of(String bootstrapServers) {
        var settings = Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1000);
        try (var admin = Admin.create(settings)) {
            var probe = new QueueProbe(admin);
            return Optional.of(new Queues(probe.lag(), probe.deadLetters()));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Map<String, Long> lag() throws ExecutionException, InterruptedException, TimeoutException {
        var lag = new HashMap<String, Long>();
        for (var group : TOPIC_OF_GROUP.keySet()) {
            lag.put(group, lag(group, partitions(Set.of(TOPIC_OF_GROUP.get(group)))));
        }
        return lag;
    }

    private long lag(String group, Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException, TimeoutException {
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var first = offsets(partitions, OffsetSpec.earliest());
        var last = offsets(partitions, OffsetSpec.latest());
        long lag = 0;
        for (var partition : partitions) {
            OffsetAndMetadata done = committed.get(partition);
            long next = done == null ? first.getOrDefault(partition, 0L) : done.offset();
            lag += Math.max(0, last.getOrDefault(partition, 0L) - next);
        }
        return lag;
    }

    private Map<String, Long> deadLetters() throws ExecutionException, InterruptedException, TimeoutException {
        var topics = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS).stream()
                .filter(topic -> topic.endsWith(".dlq"))
                .collect(Collectors.toSet());
        var partitions = partitions(topics);
        var first = offsets(partitions, OffsetSpec.earliest());
        var last = offsets(partitions, OffsetSpec.latest());
        var counts = new HashMap<String, Long>();
        for (var partition : partitions) {
            long count = last.getOrDefault(partition, 0L) - first.getOrDefault(partition, 0L);
            counts.merge(partition.topic(), count, Long::sum);
        }
        return counts;
    }

    private Set<TopicPartition> partitions(Set<String> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        var descriptions = admin.describeTopics(topics).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return descriptions.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        var wanted = partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
        var found = admin.listOffsets(wanted).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .offset()));
    }
}
