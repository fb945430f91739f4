package io.newswatch.alert.deadletter.kafka;

import io.newswatch.alert.deadletter.LetterId;
import io.newswatch.alert.deadletter.Quarantine;
import io.newswatch.alert.deadletter.Quarantine.UnreachableException;
import io.newswatch.edge.kafka.DeadLetters;
import io.newswatch.edge.kafka.PublishException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads single records of topics, by their places. */
final class KafkaSession implements Quarantine.Session {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration ONE_POLL = Duration.ofSeconds(2);
    private static final int LONGEST_VALUE = 64 * 1024;
    private static final int LONGEST_HEADER = 2_000;

    private final Consumer<byte[], byte[]> consumer;
    private final DeadLetters deadLetters;

    KafkaSession(Consumer<byte[], byte[]> consumer, DeadLetters deadLetters) {
        this.consumer = consumer;
        this.deadLetters = deadLetters;
    }

    @Override
    public Optional<Quarantine.Whole> read(LetterId id) throws UnreachableException {
        return record(id).map(this::whole);
    }

    @Override
    public boolean replay(LetterId id) throws UnreachableException {
        var letter = record(id);
        if (letter.isEmpty()) {
            return false;
        }
        try {
            deadLetters.replay(letter.get(), value(letter.get()));
            return true;
        } catch (PublishException e) {
            throw new UnreachableException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Quarantine.Whole whole(ConsumerRecord<byte[], byte[]> letter) {
        var value = letter.value() == null ? new byte[0] : letter.value();
        var headers = new TreeMap<String, String>();
        letter.headers()
                .forEach(header -> headers.put(
                        header.key(), header.value() == null ? "" : ReadableText.of(header.value(), LONGEST_HEADER)));
        return new Quarantine.Whole(ReadableText.of(value, LONGEST_VALUE), value.length > LONGEST_VALUE, headers);
    }

    /** Of a letter that had no room for its value, the value is still where it came from, unless that was forgotten. */
    private byte @Nullable [] value(ConsumerRecord<byte[], byte[]> letter) throws UnreachableException {
        if (letter.value() != null) {
            return letter.value();
        }
        var came = LetterReader.read(letter).came();
        var partition = came.partition();
        var offset = came.offset();
        if (partition == null || offset == null) {
            return null;
        }
        return record(new LetterId(came.topic(), partition, offset))
                .filter(first -> Arrays.equals(first.key(), letter.key()))
                .map(ConsumerRecord::value)
                .orElse(null);
    }

    private Optional<ConsumerRecord<byte[], byte[]>> record(LetterId place) throws UnreachableException {
        var partition = new TopicPartition(place.topic(), place.partition());
        try {
            if (!isKept(partition, place.offset())) {
                return Optional.empty();
            }
            consumer.assign(List.of(partition));
            consumer.seek(partition, place.offset());
            var waited = Duration.ZERO;
            while (waited.compareTo(PATIENCE) < 0) {
                var found = consumer.poll(ONE_POLL).iterator();
                if (found.hasNext()) {
                    return Optional.of(found.next()).filter(record -> record.offset() == place.offset());
                }
                waited = waited.plus(ONE_POLL);
            }
        } catch (KafkaException e) {
            throw new UnreachableException(e);
        }
        throw new UnreachableException("the broker gave no record in " + PATIENCE.toSeconds() + " seconds");
    }

    private boolean isKept(TopicPartition partition, long offset) {
        var there = consumer.partitionsFor(partition.topic(), PATIENCE);
        if (there == null || there.stream().noneMatch(p -> p.partition() == partition.partition())) {
            return false;
        }
        var asked = List.of(partition);
        return consumer.beginningOffsets(asked, PATIENCE).getOrDefault(partition, 0L) <= offset
                && consumer.endOffsets(asked, PATIENCE).getOrDefault(partition, 0L) > offset;
    }
}
