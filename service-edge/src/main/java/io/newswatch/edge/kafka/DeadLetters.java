package io.newswatch.edge.kafka;

import io.newswatch.contract.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The quarantine: what a consumer could not process, byte for byte, with the reason in {@code dead-letter-*} headers.
 *
 * <pre>
 * topic ──► consumer ──(cannot process it)──► topic.consumer.dlq
 *              ▲                                    │ replayed
 *              └────── topic.consumer.replay ◄──────┘
 * </pre>
 */
@ApplicationScoped
public class DeadLetters {
    /** Why the consumer refused it. */
    public static final String REASON = "dead-letter-reason";

    /** The type of the exception. */
    public static final String CAUSE = "dead-letter-cause";

    /** The topic over which it came first. */
    public static final String TOPIC = "dead-letter-topic";

    public static final String PARTITION = "dead-letter-partition";
    public static final String OFFSET = "dead-letter-offset";

    /** How often it was replayed; missing when it never was. */
    public static final String REPLAYS = "dead-letter-replays";

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int LONGEST_REASON = 1_000;

    private final EventPublisher publisher;

    DeadLetters(EventPublisher publisher) {
        this.publisher = publisher;
    }

    /**
     * Puts a record aside. When this returns, the broker has it.
     *
     * @param consumer the consumer group that could not process it
     * @throws PublishException when the broker does not answer: the record must not be acknowledged then
     */
    public void quarantine(ConsumerRecord<byte[], byte[]> record, String consumer, Exception cause)
            throws PublishException {
        var headers = new RecordHeaders(record.headers().toArray());
        var isReplay = Topics.isReplays(record.topic());
        set(headers, REASON, String.valueOf(cause.getMessage()));
        set(headers, CAUSE, cause.getClass().getName());
        if (!isReplay) {
            set(headers, TOPIC, record.topic());
            set(headers, PARTITION, String.valueOf(record.partition()));
            set(headers, OFFSET, String.valueOf(record.offset()));
        }
        var topic = Topics.deadLetters(isReplay ? Topics.origin(record.topic()) : record.topic(), consumer);
        publisher.send(List.of(new ProducerRecord<>(topic, null, record.key(), record.value(), headers)));
        LOG.warnf(
                "A record was put aside: topic=%s partition=%d offset=%d deadLetterTopic=%s cause=%s",
                record.topic(),
                record.partition(),
                record.offset(),
                topic,
                cause.getClass().getName());
    }

    /**
     * Gives a dead letter to the consumer that refused it, and to nobody else, once more: its bytes and the headers that
     * it came with. When this returns, the broker has it.
     *
     * @param value of the record; that of the letter unless the letter had no room for it
     * @throws PublishException when the broker does not answer or does not take it
     */
    public void replay(ConsumerRecord<byte[], byte[]> letter, byte @Nullable [] value) throws PublishException {
        var headers = new RecordHeaders(letter.headers().toArray());
        headers.remove(REASON);
        headers.remove(CAUSE);
        if (headers.lastHeader(TOPIC) == null) {
            set(headers, TOPIC, Topics.origin(letter.topic()));
        }
        set(headers, REPLAYS, Integer.toString(replays(headers) + 1));
        publisher.send(
                List.of(new ProducerRecord<>(Topics.replaysOf(letter.topic()), null, letter.key(), value, headers)));
    }

    /** How often a letter with these headers was replayed. */
    public static int replays(Headers headers) {
        var count = text(headers, REPLAYS, "0");
        return count.matches("\\d{1,6}") ? Integer.parseInt(count) : 0;
    }

    private static String text(Headers headers, String name, String otherwise) {
        var header = headers.lastHeader(name);
        return header == null ? otherwise : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void set(Headers headers, String name, String text) {
        var bounded = text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
        headers.remove(name);
        headers.add(name, bounded.getBytes(StandardCharsets.UTF_8));
    }
}
