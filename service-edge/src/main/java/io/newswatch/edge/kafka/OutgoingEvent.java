package io.newswatch.edge.kafka;

import io.newswatch.contract.EventHeaders;
import io.newswatch.contract.TraceParent;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** One event on its way to a topic. The array is not copied: leave it alone once it is handed over. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; copying values would cost for nothing
public record OutgoingEvent(String topic, String key, EventHeaders headers, byte[] value) {
    /** The same in a trace. */
    public OutgoingEvent in(TraceParent place) {
        return new OutgoingEvent(topic, key, headers.in(place), value);
    }

    ProducerRecord<byte[], byte[]> toRecord() {
        var kafkaHeaders = new RecordHeaders();
        headers.asMap().forEach((name, text) -> kafkaHeaders.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ProducerRecord<>(topic, null, key.getBytes(StandardCharsets.UTF_8), value, kafkaHeaders);
    }
}
