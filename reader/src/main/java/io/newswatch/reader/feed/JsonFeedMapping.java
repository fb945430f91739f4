package io.newswatch.reader.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.reader.date.DateText;
import io.newswatch.reader.document.Channel;
import io.newswatch.reader.document.Item;
import io.newswatch.reader.document.PollingHints;
import io.newswatch.reader.document.ProblemCode;
import io.newswatch.reader.document.Problems;
import io.newswatch.reader.document.ReadingLimits;
import io.newswatch.reader.link.WebAddress;
import io.newswatch.reader.text.BodyText;
import io.newswatch.reader.text.PlainText;
import io.newswatch.reader.text.TextRules;
import io.newswatch.reader.text.TitleText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the fields of a JSON Feed mean. */
final class JsonFeedMapping {
    private final TitleText titles;
    private final BodyText bodies;
    private final @Nullable String base;
    private final Problems problems;

    JsonFeedMapping(PlainText plainText, ReadingLimits limits, @Nullable String base, Problems problems) {
        this.titles = new TitleText(plainText);
        this.bodies = new BodyText(plainText, limits.longestText());
        this.base = base;
        this.problems = problems;
    }

    Channel channel(JsonNode top) {
        var hub = StreamSupport.stream(top.path("hubs").spliterator(), false)
                .map(each -> text(each, "url"))
                .filter(Objects::nonNull)
                .findFirst();
        return new Channel(
                titles.ofPlain(top.path("title").asText("")),
                WebAddress.resolve(base, text(top, "home_page_url")).orElse(null),
                text(top, "language"),
                WebAddress.resolve(base, text(top, "next_url")).orElse(null),
                new PollingHints(null, Set.of(), Set.of(), hub.orElse(null)));
    }

    Item item(JsonNode item, JsonNode top) {
        var authors = authors(item);
        var language = text(item, "language");
        return new Item(
                url(item),
                text(item, "id"),
                titles.of(item.path("title").asText("")),
                body(item, "summary", true),
                content(item),
                language == null ? text(top, "language") : language,
                date(item, "date_published"),
                date(item, "date_modified"),
                authors.isEmpty() ? authors(top) : authors);
    }

    private @Nullable String url(JsonNode item) {
        var url = Stream.of("url", "external_url")
                .map(name -> text(item, name))
                .filter(Objects::nonNull)
                .flatMap(link -> WebAddress.resolve(base, link).stream())
                .findFirst()
                .or(() -> WebAddress.resolve(null, text(item, "id")).filter(WebAddress::isAbsolute));
        if (url.isEmpty()) {
            problems.found(ProblemCode.LINK_MISSING, "an item has no url");
        }
        return url.orElse(null);
    }

    private @Nullable String content(JsonNode item) {
        var html = body(item, "content_html", false);
        return html == null ? body(item, "content_text", true) : html;
    }

    private @Nullable String body(JsonNode item, String name, boolean plain) {
        var text = text(item, name);
        if (text == null) {
            return null;
        }
        var body = plain ? bodies.ofPlain(text) : bodies.of(text);
        return body.isEmpty() ? null : body;
    }

    private @Nullable Instant date(JsonNode item, String name) {
        var text = text(item, name);
        if (text == null) {
            return null;
        }
        var instant = DateText.parse(text);
        if (instant.isEmpty()) {
            problems.found(ProblemCode.DATE_UNREADABLE, name + " " + text);
        }
        return instant.orElse(null);
    }

    private List<String> authors(JsonNode of) {
        return Stream.concat(
                        StreamSupport.stream(of.path("authors").spliterator(), false), Stream.of(of.path("author")))
                .map(author -> author.isTextual()
                        ? author.asText()
                        : author.path("name").asText(""))
                .map(titles::ofPlain)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    // Numbers and booleans are taken for what they look like: ids are often numbers.
    private static @Nullable String text(JsonNode of, String name) {
        var text = TextRules.clean(of.path(name).asText("")).strip();
        return text.isEmpty() || of.path(name).isNull() ? null : text;
    }
}
