package io.newswatch.console.alert;

import org.jspecify.annotations.Nullable;

/**
 * The article that raised an alert. Everything in it was written by strangers.
 *
 * @param url where it was published, as the source gave it
 * @param language BCP 47 tag, or {@code und}
 */
public record Article(
        String title, @Nullable String summary, @Nullable String url, String language, String source) {}
