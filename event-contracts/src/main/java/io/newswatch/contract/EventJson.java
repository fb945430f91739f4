package io.newswatch.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The one JSON form of events: UTF-8, times as RFC 3339, unknown fields ignored because newer senders add fields.
 * Safe for use by several threads.
 */
public final class EventJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EventJson() {}

    /** The event's value as bytes. */
    public static byte[] write(Object event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("An event of type " + event.getClass() + " has no JSON form", e);
        }
    }

    /**
     * Reads an event's value.
     *
     * @throws IOException when the bytes are not JSON, or not this event
     */
    public static <T> T read(byte[] json, Class<T> type) throws IOException {
        T event = MAPPER.readValue(json, type);
        if (event == null) {
            throw new IOException("The value is JSON null where a " + type.getSimpleName() + " was expected");
        }
        return event;
    }

    /** A mapper of this form, for callers that embed events in other documents. */
    public static ObjectMapper mapper() {
        return MAPPER.copy();
    }
}
