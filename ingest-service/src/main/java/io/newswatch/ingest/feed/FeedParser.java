package io.newswatch.ingest.feed;

import io.newswatch.ingest.source.Source;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Takes the bytes of a document apart. */
@FunctionalInterface
public interface FeedParser {
    /**
     * What it has for the source.
     *
     * @param address where the bytes came from; relative links start there
     */
    Found parse(byte[] bytes, @Nullable String contentType, URI address, Source source);
}
