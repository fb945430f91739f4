package io.newswatch.reader.document;

import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself.
 *
 * @param link the site's page that the feed belongs to
 * @param next the feed's next page, when it is published in pages
 */
public record Channel(
        String title,
        @Nullable String link,
        @Nullable String language,
        @Nullable String next,
        PollingHints hints) {}
