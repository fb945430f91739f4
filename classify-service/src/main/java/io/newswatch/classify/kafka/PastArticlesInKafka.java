package io.newswatch.classify.kafka;

import io.newswatch.classify.again.PastArticles;
import io.newswatch.classify.again.Progress;
import io.newswatch.classify.again.Stretch;
import io.newswatch.contract.Topics;
import io.newswatch.edge.kafka.EventPublisher;
import io.newswatch.edge.kafka.OutgoingEvent;
import io.newswatch.edge.kafka.PublishException;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The topic of articles, read again beside the group that reads it all the time. Each partition is read twice: once to its
 * end, to know what stands, and once as far as the stretch reaches.
 */
@ApplicationScoped
class PastArticlesInKafka implements PastArticles {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int AT_ONCE = 100;

    private final Map<String, Object> config;
    private final ArticleRecord articles;
    private final EventPublisher publisher;
    private final Counts metrics;

    PastArticlesInKafka(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            ArticleRecord articles,
            EventPublisher publisher,
            Counts metrics) {
        this.config = new HashMap<>(broker);
        config.keySet().removeIf(key -> key.startsWith("group."));
        config.putAll(Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                AT_ONCE,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                4 * 1024 * 1024));
        this.articles = articles;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    @Override
    public void classifyAgain(Stretch stretch, java.util.function.Consumer<Progress.Counts> progress)
            throws CannotGoOnException {
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var run = new Run(consumer, stretch, progress);
            for (var partition : consumer.partitionsFor(Topics.ARTICLES)) {
                run.over(new TopicPartition(partition.topic(), partition.partition()));
            }
        } catch (KafkaException e) {
            throw new CannotGoOnException("The broker does not answer: " + e.getMessage(), e);
        } catch (PublishException e) {
            throw new CannotGoOnException("The broker does not take what was classified: " + e.getMessage(), e);
        }
    }

    /** One walk over all partitions. */
    private final class Run {
        private final Consumer<byte[], byte[]> consumer;
        private final Stretch stretch;
        private final java.util.function.Consumer<Progress.Counts> progress;
        private Progress.Counts counts = Progress.Counts.NONE;

        Run(Consumer<byte[], byte[]> consumer, Stretch stretch, java.util.function.Consumer<Progress.Counts> progress) {
            this.consumer = consumer;
            this.stretch = stretch;
            this.progress = progress;
        }

        void over(TopicPartition partition) throws CannotGoOnException, PublishException {
            consumer.assign(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            var from = offset(partition, stretch.from(), end);
            var to = offset(partition, stretch.to(), end);
            var standing = new StandingArticles();
            consumer.seek(partition, from);
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(POLL)) {
                    standing.note(record);
                }
            }
            consumer.seek(partition, from);
            while (consumer.position(partition) < to) {
                classify(consumer.poll(POLL).records(partition), to, standing);
            }
        }

        private void classify(List<ConsumerRecord<byte[], byte[]>> records, long to, StandingArticles standing)
                throws PublishException {
            var events = new ArrayList<OutgoingEvent>(records.size());
            var superseded = 0;
            var unreadable = 0;
            for (var record : records) {
                if (record.offset() >= to) {
                    break;
                }
                if (!standing.stands(record)) {
                    superseded++;
                    continue;
                }
                try {
                    articles.again(record, stretch.reason()).ifPresent(events::add);
                } catch (IOException | RuntimeException e) {
                    // It is among the dead letters, where it was put when it was read first.
                    unreadable++;
                }
            }
            unreadable += publish(events);
            metrics.classifiedAgain(events.size());
            counts = counts.plus(events.size(), superseded, unreadable);
            progress.accept(counts);
        }

        /** Publishes what the broker takes, and gives the number of those that are too large for it. */
        private int publish(List<OutgoingEvent> events) throws PublishException {
            for (int refused = 0; ; refused++) {
                try {
                    publisher.publish(events);
                    return refused;
                } catch (PublishException e) {
                    if (!e.tooLarge()) {
                        throw e;
                    }
                    events.remove(e.index());
                }
            }
        }

        private long offset(TopicPartition partition, Instant time, long end) {
            var found = consumer.offsetsForTimes(Map.of(partition, time.toEpochMilli()))
                    .get(partition);
            return found == null ? end : Math.min(found.offset(), end);
        }
    }
}
