package io.newswatch.ingest.fulltext;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Fetches what is at an address, within limits of its own; redirections are not followed. */
@FunctionalInterface
public interface Pages {
    Answer fetch(URI address);

    /** What came back. */
    sealed interface Answer {
        /**
         * A document.
         *
         * @param address where it came from
         */
        @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
        record Document(byte[] bytes, @Nullable String contentType, URI address) implements Answer {}

        /** The document is elsewhere. */
        record Redirect(URI to) implements Answer {}

        /**
         * Any other answer of the server.
         *
         * @param notBefore when it wants to be asked again
         */
        record Status(int code, @Nullable Instant notBefore) implements Answer {}

        /** No answer, or none that is taken. */
        record None(Reason reason, String detail) implements Answer {}
    }
}
