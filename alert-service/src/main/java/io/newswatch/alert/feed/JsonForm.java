package io.newswatch.alert.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.newswatch.contract.EventJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feed as JSON Feed 1.1. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JsonForm(
        String version,
        String title,
        @JsonProperty("home_page_url") String home,
        @JsonProperty("feed_url") String self,
        List<Item> items) {
    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    public JsonForm {
        items = List.copyOf(items);
    }

    /** The document in UTF-8. */
    public static byte[] of(FeedDocument feed) {
        return EventJson.write(new JsonForm(
                VERSION,
                feed.title(),
                feed.home(),
                feed.self(),
                feed.entries().stream().map(Item::of).toList()));
    }

    /** An entry. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            String url,
            @JsonProperty("external_url") @Nullable String article,
            String title,
            @JsonProperty("content_html") String html,
            @Nullable String summary,
            @JsonProperty("date_published") Instant published,
            @JsonProperty("date_modified") Instant modified,
            List<Author> authors,
            List<String> tags) {
        static Item of(Entry entry) {
            return new Item(
                    entry.id(),
                    entry.link(),
                    entry.articleLink(),
                    entry.title(),
                    entry.html(),
                    entry.summary(),
                    entry.times().published(),
                    entry.times().updated(),
                    List.of(new Author(entry.author())),
                    List.copyOf(entry.tags()));
        }
    }

    /** Who wrote it. */
    record Author(String name) {}
}
