package io.newswatch.edge.kafka;

import io.newswatch.contract.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jboss.logging.Logger;

/** The quarantine: what a consumer could not process, byte for byte, with the reason in {@code dead-letter-*} headers. */
@ApplicationScoped
public class DeadLetters {
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
        add(headers, "reason", String.valueOf(cause.getMessage()));
        add(headers, "cause", cause.getClass().getName());
        add(headers, "topic", record.topic());
        add(headers, "partition", String.valueOf(record.partition()));
        add(headers, "offset", String.valueOf(record.offset()));
        var topic = Topics.deadLetters(record.topic(), consumer);
        publisher.send(List.of(new ProducerRecord<>(topic, null, record.key(), record.value(), headers)));
        LOG.warnf(
                "A record was put aside: topic=%s partition=%d offset=%d deadLetterTopic=%s cause=%s",
                record.topic(),
                record.partition(),
                record.offset(),
                topic,
                cause.getClass().getName());
    }

    private static void add(RecordHeaders headers, String name, String text) {
        var bounded = text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
        headers.add("dead-letter-" + name, bounded.getBytes(StandardCharsets.UTF_8));
    }
}
