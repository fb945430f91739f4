package io.newswatch.console.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What ingest-service read at an address, without keeping it. */
record PreviewJson(
        @Nullable String kind, @Nullable String error, List<Item> items, List<Feed> feeds, List<Problem> problems) {
    PreviewJson {
        items = items == null ? List.of() : List.copyOf(items);
        feeds = feeds == null ? List.of() : List.copyOf(feeds);
        problems = problems == null ? List.of() : List.copyOf(problems);
    }

    /** An article that is listed there. */
    record Item(@Nullable String title, @Nullable String publishedAt) {}

    /** A feed that is named there. */
    record Feed(String url, @Nullable String title) {}

    /** Something that is wrong there. */
    record Problem(String code, String detail) {}
}
