package io.newswatch.console.alert;

import org.jspecify.annotations.Nullable;

/**
 * The article that raised an alert. Everything in it was written by strangers.
 *
 * @param id empty when it is not known
 * @param url where it was published, as the source gave it
 * @param language BCP 47 tag, or {@code und}
 */
public record Article(
        String id,
        int revision,
        String title,
        @Nullable String summary,
        @Nullable String url,
        String language,
        String source) {
    /** Which text of which article it is; empty when that is not known. */
    public String edition() {
        return id.isEmpty() ? "" : id + "." + revision;
    }
}
