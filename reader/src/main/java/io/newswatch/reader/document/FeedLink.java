package io.newswatch.reader.document;

import org.jspecify.annotations.Nullable;

/**
 * A feed that a page names.
 *
 * @param declared whether the page says that it is one ({@code link rel=alternate}), or its address only looks like it
 */
public record FeedLink(
        String url, @Nullable String title, @Nullable String type, boolean declared) {}
