package io.newswatch.reader.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswatch.reader.document.Item;
import io.newswatch.reader.document.Problem;
import io.newswatch.reader.document.Reading;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reading as one JSON object: {@code input}, {@code kind}, {@code items}, for a page {@code article}, {@code problems}.
 * Every field of an item is always there, null where the document says nothing. Beside what the interface promises: the
 * {@code feeds} that a page names or a list holds, the {@code sitemaps} of an index, of a page its {@code canonicalUrl},
 * {@code site}, {@code dateSource} and the {@code links} that seem to lead to articles.
 */
public final class ReadingJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReadingJson() {}

    /** On one line, without a line feed. */
    public static String line(String input, Reading reading) {
        return line(object(input, reading));
    }

    /** For an input that could not even be fetched. */
    public static String failure(String input, String error) {
        return line(JSON.createObjectNode().put("input", input).put("error", error));
    }

    /** The object itself. */
    public static ObjectNode object(String input, Reading reading) {
        var json = JSON.createObjectNode().put("input", input);
        switch (reading) {
            case Reading.Feed feed -> items(json.put("kind", feed.kind().id()), feed.items());
            case Reading.Sitemap sitemap -> items(json.put("kind", "sitemap"), sitemap.items());
            case Reading.SitemapIndex index -> index(json, index);
            case Reading.Page page -> page(json, page);
            case Reading.FeedList list -> list(json, list);
            case Reading.Unreadable unreadable ->
                json.put("error", unreadable.detail())
                        .put("reason", unreadable.reason().id());
        }
        if (!(reading instanceof Reading.Unreadable)) {
            problems(json.putArray("problems"), reading.problems());
        }
        return json;
    }

    private static void index(ObjectNode json, Reading.SitemapIndex index) {
        items(json.put("kind", "sitemap"), List.of());
        var sitemaps = json.putArray("sitemaps");
        index.sitemaps()
                .forEach(part -> sitemaps.addObject().put("url", part.url()).put("updatedAt", text(part.updatedAt())));
    }

    private static void page(ObjectNode json, Reading.Page page) {
        items(json.put("kind", "page"), List.of());
        if (page.article() != null) {
            item(json.putObject("article"), page.article());
        }
        json.put("canonicalUrl", page.canonicalUrl())
                .put("site", page.facts().siteName())
                .put("dateSource", page.facts().dateSource().id());
        var links = json.putArray("links");
        page.articleLinks()
                .forEach(link -> links.addObject().put("url", link.url()).put("text", link.text()));
        var feeds = json.putArray("feeds");
        page.feeds().forEach(feed -> feeds.addObject()
                .put("url", feed.url())
                .put("title", feed.title())
                .put("type", feed.type()));
    }

    private static void list(ObjectNode json, Reading.FeedList list) {
        items(json.put("kind", "opml"), List.of());
        var feeds = json.putArray("feeds");
        list.feeds().forEach(feed -> feeds.addObject()
                .put("url", feed.url())
                .put("title", feed.title())
                .put("type", (String) null));
    }

    private static void items(ObjectNode json, List<Item> items) {
        var array = json.putArray("items");
        items.forEach(item -> item(array.addObject(), item));
    }

    private static void item(ObjectNode json, Item item) {
        json.put("title", item.title())
                .put("url", item.url())
                .put("guid", item.guid())
                .put("publishedAt", text(item.publishedAt()))
                .put("updatedAt", text(item.updatedAt()));
        var authors = json.putArray("authors");
        item.authors().forEach(authors::add);
        json.put("summary", item.summary()).put("body", item.body()).put("language", item.language());
    }

    private static void problems(ArrayNode json, List<Problem> problems) {
        problems.forEach(
                problem -> json.addObject().put("code", problem.code().id()).put("detail", problem.detail()));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static String line(ObjectNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts has a JSON form", e);
        }
    }
}
