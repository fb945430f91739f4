package io.newswatch.reader.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswatch.reader.document.FeedKind;
import io.newswatch.reader.document.Item;
import io.newswatch.reader.document.ProblemCode;
import io.newswatch.reader.document.Problems;
import io.newswatch.reader.document.Reading;
import io.newswatch.reader.document.ReadingLimits;
import io.newswatch.reader.text.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1, forgiving in the small: comments, commas too many, an end in the middle of an item. */
public final class JsonFeed {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private final PlainText plainText;
    private final ReadingLimits limits;

    public JsonFeed(PlainText plainText, ReadingLimits limits) {
        this.plainText = plainText;
        this.limits = limits;
    }

    /** Nothing when the JSON is no feed. */
    public Optional<Reading.Feed> read(String json, @Nullable String address, Problems problems) {
        var top = JSON.createObjectNode();
        var items = new ArrayList<JsonNode>();
        try (var parser = JSON.createParser(json)) {
            readTop(parser, top, items);
        } catch (JsonProcessingException e) {
            problems.found(ProblemCode.TRUNCATED, "the JSON breaks off: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail to be read", e);
        }
        var isFeed = top.path("version").asText("").contains("jsonfeed.org") || !items.isEmpty() || top.has("items");
        return isFeed ? Optional.of(feed(top, items, address, problems)) : Optional.empty();
    }

    // Item by item, so that those before a break are kept.
    private static void readTop(JsonParser parser, ObjectNode top, List<JsonNode> items) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
                top.putArray("items");
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(JSON.readTree(parser));
                }
            } else {
                top.set(name, JSON.readTree(parser));
            }
        }
    }

    private Reading.Feed feed(ObjectNode top, List<JsonNode> found, @Nullable String address, Problems problems) {
        var base = address == null
                ? top.path("feed_url").asText(top.path("home_page_url").asText(null))
                : address;
        var mapping = new JsonFeedMapping(plainText, limits, base, problems);
        if (found.isEmpty()) {
            problems.found(ProblemCode.NO_ITEMS, "the feed has no items");
        }
        if (found.size() > limits.mostItems()) {
            problems.found(ProblemCode.ITEMS_LEFT_OUT, found.size() - limits.mostItems() + " items too many");
        }
        List<Item> items = found.stream()
                .filter(JsonNode::isObject)
                .limit(limits.mostItems())
                .map(item -> mapping.item(item, top))
                .toList();
        return new Reading.Feed(FeedKind.JSON_FEED, mapping.channel(top), items, problems.list());
    }
}
