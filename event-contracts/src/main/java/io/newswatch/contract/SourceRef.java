package io.newswatch.contract;

import org.jspecify.annotations.Nullable;

/**
 * Where an article was found. Of a pushed article any part may be unknown.
 *
 * @param country ISO 3166 alpha-2, lower case
 * @param tier the operator's ranking of the source, for example {@code official} or {@code agency}
 */
public record SourceRef(
        @Nullable String id,
        @Nullable String name,
        @Nullable String url,
        @Nullable String country,
        @Nullable String tier) {
    /** A source of which nothing is known. */
    public static final SourceRef UNKNOWN = new SourceRef(null, null, null, null, null);
}
