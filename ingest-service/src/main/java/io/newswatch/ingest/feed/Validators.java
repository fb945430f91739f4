package io.newswatch.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * What tells an unchanged feed from a changed one.
 *
 * @param bodyHash for servers that know no conditional requests
 */
public record Validators(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String bodyHash) {
    /** Of a feed that was never read. */
    public static final Validators NONE = new Validators(null, null, null);
}
