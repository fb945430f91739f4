package io.newswatch.bench.running;

import io.newswatch.contract.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How much of a topic a consumer group has still before it. */
public final class Backlog implements AutoCloseable {
    private static final long PAUSE_NANOS = 20_000_000;

    private final Admin admin;

    public Backlog(String bootstrap) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    /** Records on the topic so far. */
    public long written(String topic) throws InterruptedException, ExecutionException {
        return ends(topic).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Waits until the topic holds at least {@code total} records. */
    public void awaitWritten(String topic, long total) throws InterruptedException, ExecutionException {
        while (written(topic) < total) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Records on classified that alert-service has not yet committed. */
    public long unread() throws InterruptedException, ExecutionException {
        var committed = admin.listConsumerGroupOffsets(Topics.ALERT_GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        var left = 0L;
        for (var end : ends(Topics.CLASSIFIED).entrySet()) {
            var offset = committed.get(end.getKey());
            left += end.getValue() - (offset == null ? 0 : offset.offset());
        }
        return left;
    }

    @Override
    public void close() {
        admin.close();
    }

    private Map<TopicPartition, Long> ends(String topic) throws InterruptedException, ExecutionException {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        for (int partition = 0; partition < Topics.DEFAULT_PARTITIONS; partition++) {
            asked.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        var ends = new HashMap<TopicPartition, Long>();
        admin.listOffsets(asked).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }
}
