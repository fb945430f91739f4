package io.newswatch.console.sources;

import io.newswatch.console.page.Moment;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found at an address.
 *
 * @param error why nothing could be read there; empty when something could
 * @param what the kind of thing it is, in words
 * @param items the first ones, for a look
 * @param count all items
 */
record Found(
        String url, String error, String what, List<Item> items, int count, List<Feed> feeds, List<String> problems) {
    private static final int SHOWN = 5;
    private static final int FEEDS = 12;

    Found {
        items = List.copyOf(items);
        feeds = List.copyOf(feeds);
        problems = List.copyOf(problems);
    }

    /** An article that it lists. */
    record Item(String title, @Nullable Moment published) {}

    /** A feed that a page names. */
    record Feed(String url, String title) {}

    static Found of(String url, PreviewJson json, Instant now) {
        return new Found(
                url,
                json.error() == null ? "" : json.error(),
                what(json.kind()),
                json.items().stream()
                        .limit(SHOWN)
                        .map(item -> new Item(
                                item.title() == null || item.title().isBlank() ? "(no title)" : item.title(),
                                Moment.of(instant(item.publishedAt()), now)))
                        .toList(),
                json.items().size(),
                json.feeds().stream()
                        .limit(FEEDS)
                        .map(feed -> new Feed(
                                feed.url(), feed.title() == null || feed.title().isBlank() ? feed.url() : feed.title()))
                        .toList(),
                json.problems().stream()
                        .limit(SHOWN)
                        .map(PreviewJson.Problem::detail)
                        .toList());
    }

    private static String what(@Nullable String kind) {
        return switch (kind == null ? "" : kind) {
            case "rss" -> "an RSS feed";
            case "atom" -> "an Atom feed";
            case "json-feed" -> "a JSON feed";
            case "sitemap" -> "a sitemap";
            case "page" -> "a page";
            case "opml" -> "a list of feeds; import it on the page of sources";
            default -> "";
        };
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
