package io.newswatch.ingest.rest.push;

/**
 * How much may be pushed.
 *
 * @param body bytes of one request, counted after decompression
 * @param article bytes of one item
 * @param requests pushes that are worked on at the same time
 * @param bytes bytes of all of them together
 */
public record PushLimits(int body, int article, int requests, long bytes) {
    public PushLimits {
        if (article < 1 || body < article || requests < 1 || bytes < body) {
            throw new IllegalArgumentException("An article must fit into a push, and a push into all pushes together");
        }
    }
}
