package io.newswatch.ingest.feed;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the bytes of a feed apart. */
@FunctionalInterface
public interface FeedParser {
    /**
     * The entries in their order.
     *
     * @param address where the bytes came from; relative links start there
     * @throws IOException when they are no feed; the message says why
     */
    List<FeedEntry> parse(byte[] bytes, @Nullable String contentType, URI address) throws IOException;
}
