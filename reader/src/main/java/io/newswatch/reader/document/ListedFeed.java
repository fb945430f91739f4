package io.newswatch.reader.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed in a list of feeds.
 *
 * @param url the feed's address
 * @param site the page it belongs to
 * @param folders where in the list it stands, outermost first
 */
public record ListedFeed(
        String url,
        String title,
        @Nullable String site,
        @Nullable String language,
        List<String> folders) {
    public ListedFeed {
        if (url.isBlank()) {
            throw new IllegalArgumentException("A listed feed needs an address");
        }
        folders = List.copyOf(folders);
    }
}
