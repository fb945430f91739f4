package io.newswatch.local.verbs.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One input of the verb.
 *
 * @param name as the output names it
 */
record Source(String name, Supply supply) {
    /** Gets the document. */
    @FunctionalInterface
    interface Supply {
        Fetched get() throws IOException;
    }

    /** The bytes, and what is known of them. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Fetched(
            byte[] bytes,
            @Nullable String contentType,
            @Nullable String address) {}

    Fetched fetch() throws IOException {
        return supply.get();
    }
}
