package io.newswatch.edge.tracing;

import io.newswatch.contract.TraceParent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The trace that a record says it is in. */
public final class Headers {
    private Headers() {}

    /** What the header says; of an event of an article without one, the article's trace. */
    public static Optional<TraceParent> of(ConsumerRecord<byte[], byte[]> record, Tracing tracing) {
        var header = record.headers().lastHeader(TraceParent.HEADER);
        var said = header == null || header.value() == null
                ? Optional.<TraceParent>empty()
                : TraceParent.read(new String(header.value(), StandardCharsets.US_ASCII));
        return said.isPresent() || record.key() == null
                ? said
                : tracing.article(new String(record.key(), StandardCharsets.UTF_8));
    }
}
