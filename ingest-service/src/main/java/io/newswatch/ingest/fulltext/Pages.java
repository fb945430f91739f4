package io.newswatch.ingest.fulltext;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Fetches what is at an address, within limits of its own. */
@FunctionalInterface
public interface Pages {
    Answer fetch(URI address);

    /** What came back. */
    sealed interface Answer {
        /**
         * A document.
         *
         * @param address where it came from in the end, after redirects
         */
        @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
        record Document(byte[] bytes, @Nullable String contentType, URI address) implements Answer {}

        /** Any other answer of the server. */
        record Status(int code) implements Answer {}

        /** No answer. */
        record None(String detail) implements Answer {}
    }
}
