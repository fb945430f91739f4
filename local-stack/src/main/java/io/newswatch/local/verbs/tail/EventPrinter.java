package io.newswatch.local.verbs.tail;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Prints events, readable or raw, up to a number of them. */
final class EventPrinter {
    private final PrintStream out;
    private final boolean json;
    private final OptionalInt limit;
    private int printed;

    EventPrinter(PrintStream out, boolean json, OptionalInt limit) {
        this.out = out;
        this.json = json;
        this.limit = limit;
    }

    /** Prints the event; whether there may be more. */
    boolean print(ConsumerRecord<byte[], byte[]> event) {
        out.println(json ? raw(event) : EventLine.of(event));
        printed++;
        return !out.checkError() && (limit.isEmpty() || printed < limit.getAsInt());
    }

    private static String raw(ConsumerRecord<byte[], byte[]> event) {
        // A compacted topic deletes by a record without a value.
        return event.value() == null ? "null" : new String(event.value(), StandardCharsets.UTF_8);
    }
}
