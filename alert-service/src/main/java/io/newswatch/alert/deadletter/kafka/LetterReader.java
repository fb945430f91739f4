package io.newswatch.alert.deadletter.kafka;

import io.newswatch.alert.deadletter.Letter;
import io.newswatch.alert.deadletter.LetterId;
import io.newswatch.alert.deadletter.State;
import io.newswatch.contract.Topics;
import io.newswatch.edge.kafka.DeadLetters;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads what a record on a topic of dead letters says of itself. Believes nothing: anybody may have put it there. */
final class LetterReader {
    private static final int LONGEST_HEAD = 500;
    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_KEY = 200;

    private LetterReader() {}

    static Letter read(ConsumerRecord<byte[], byte[]> record) {
        var id = new LetterId(record.topic(), record.partition(), record.offset());
        var offset = number(record, DeadLetters.OFFSET);
        var partition = number(record, DeadLetters.PARTITION);
        return new Letter(
                id,
                Topics.refusedBy(record.topic()),
                new Letter.Came(
                        text(record, DeadLetters.TOPIC, Topics.origin(record.topic())),
                        partition == null ? null : Math.toIntExact(Math.min(partition, Integer.MAX_VALUE)),
                        offset),
                new Letter.Why(
                        text(record, DeadLetters.REASON, "not said"), text(record, DeadLetters.CAUSE, "unknown")),
                Instant.ofEpochMilli(Math.max(0, record.timestamp())),
                content(record),
                new Letter.Handled(DeadLetters.replays(record.headers()), State.WAITING, null, null));
    }

    private static Letter.Content content(ConsumerRecord<byte[], byte[]> record) {
        var value = record.value();
        return new Letter.Content(
                record.key() == null ? null : ReadableText.of(record.key(), LONGEST_KEY),
                value == null ? "" : ReadableText.of(value, LONGEST_HEAD),
                value == null ? 0 : value.length);
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String name, String otherwise) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? otherwise : ReadableText.of(header.value(), LONGEST_NOTE);
    }

    private static @Nullable Long number(ConsumerRecord<byte[], byte[]> record, String name) {
        var text = text(record, name, "");
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
