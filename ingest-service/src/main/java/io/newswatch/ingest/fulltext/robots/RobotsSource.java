package io.newswatch.ingest.fulltext.robots;

import java.net.URI;

/** Gets the robots.txt of a site. */
@FunctionalInterface
public interface RobotsSource {
    Answer get(URI address);

    /** What the site answered. */
    sealed interface Answer {
        /** The file. */
        @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
        record File(byte[] bytes) implements Answer {}

        /** There is none: everything may be fetched. */
        record Absent() implements Answer {}

        /** It cannot be had at this time: nothing may be fetched. */
        record Unreachable() implements Answer {}
    }
}
