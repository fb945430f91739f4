package io.newswatch.ingest.feed;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says besides its content.
 *
 * @param goodFor how long the answer may be kept
 * @param movedTo where permanent redirections led
 */
public record Visit(@Nullable Duration goodFor, @Nullable URI movedTo) {
    /** One that says nothing. */
    public static final Visit PLAIN = new Visit(null, null);
}
