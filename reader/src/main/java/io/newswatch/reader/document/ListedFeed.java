package io.newswatch.reader.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feed in a list of feeds.
 *
 * @param url the feed's address
 * @param site the page it belongs to
 * @param folders where in the list it stands, outermost first
 * @param notes what else the list says of it: the other attributes, by name in lower case
 */
public record ListedFeed(
        String url,
        String title,
        @Nullable String site,
        @Nullable String language,
        List<String> folders,
        Map<String, String> notes) {
    public ListedFeed {
        if (url.isBlank()) {
            throw new IllegalArgumentException("A listed feed needs an address");
        }
        folders = List.copyOf(folders);
        notes = Map.copyOf(notes);
    }

    /** One of which a list says no more than that. */
    public static ListedFeed plain(
            String url, String title, @Nullable String site, @Nullable String language, List<String> folders) {
        return new ListedFeed(url, title, site, language, folders, Map.of());
    }
}
