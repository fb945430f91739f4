package io.newswatch.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * What tells an unchanged document from a changed one.
 *
 * @param bodyHash for servers that know no conditional requests
 */
public record Validators(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String bodyHash) {
    /** Of a document that was never read, or that must be read whatever the server says. */
    public static final Validators NONE = new Validators(null, null, null);
}
