package io.newswatch.alert.rebuild.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.newswatch.contract.EventJson;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event with its place in the order of ingestion.
 *
 * @param at when its article was ingested
 * @param eventId article id and revision
 */
record Placed(ConsumerRecord<byte[], byte[]> record, Instant at, String articleId, String eventId)
        implements Comparable<Placed> {
    private static final Comparator<Placed> ORDER =
            Comparator.comparing(Placed::at).thenComparing(Placed::articleId);
    private static final ObjectReader READER = EventJson.mapper().readerFor(Form.class);

    /** As much of an article event as tells its place. */
    private record Form(
            @Nullable String id, int revision, @Nullable Instant ingestedAt) {}

    /** What is no event comes at once: nobody will miss it. */
    static Placed byIngestion(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return asItComes(record);
        }
        try {
            Form form = READER.readValue(record.value());
            if (form == null) {
                return asItComes(record);
            }
            var id = form.id();
            var at = form.ingestedAt();
            return id == null || at == null
                    ? asItComes(record)
                    : new Placed(record, at, id, id + "." + form.revision());
        } catch (JsonProcessingException notAnEvent) {
            return asItComes(record);
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory cannot be read", e);
        }
    }

    /** In no order but that of its partition. */
    static Placed asItComes(ConsumerRecord<byte[], byte[]> record) {
        return new Placed(record, Instant.MIN, "", "");
    }

    boolean isAnEvent() {
        return !eventId.isEmpty();
    }

    @Override
    public int compareTo(Placed other) {
        return ORDER.compare(this, other);
    }
}
