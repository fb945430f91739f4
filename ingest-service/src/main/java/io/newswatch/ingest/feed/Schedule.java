package io.newswatch.ingest.feed;

import java.time.Instant;

/** When a source is read next. */
public sealed interface Schedule {
    /** Not before then. */
    record At(Instant when) implements Schedule {}

    /** Only when an operator asks for it. */
    record Never() implements Schedule {}
}
