package io.newswatch.reader.feed;

import io.newswatch.reader.document.Item;
import io.newswatch.reader.document.ProblemCode;
import io.newswatch.reader.document.Problems;
import io.newswatch.reader.link.WebAddress;
import io.newswatch.reader.text.TextRules;
import io.newswatch.reader.xml.XmlElement;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the elements of an RSS item or Atom entry mean; feeds mix the two, and so one mapping reads both. */
final class ItemMapping {
    private static final List<String> TITLES = List.of("title", "dc:title", "media:title", "itunes:title");
    private static final List<String> SUMMARIES = List.of(
            "description",
            "summary",
            "dc:description",
            "abstract",
            "dcterms:abstract",
            "dcterms:description",
            "media:description",
            "itunes:summary",
            "itunes:subtitle",
            "xhtml:div");
    private static final List<String> CONTENTS =
            List.of("content:encoded", "content", "xhtml:body", "body", "fullitem", "fulltext");
    private static final String GROUP = "media:group";

    private final FeedBase base;
    private final TextConstruct texts;
    private final People people;
    private final ItemDates dates;
    private final Problems problems;

    ItemMapping(FeedBase base, TextConstruct texts, People people, Problems problems) {
        this.base = base;
        this.texts = texts;
        this.people = people;
        this.dates = new ItemDates(problems);
        this.problems = problems;
    }

    Item item(XmlElement item) {
        return new Item(
                url(item),
                guid(item),
                title(item),
                summary(item),
                content(item),
                language(item),
                dates.published(item),
                dates.updated(item),
                authors(item));
    }

    private @Nullable String url(XmlElement item) {
        var url = new ItemLinks(item, base.address()).find();
        if (url == null) {
            problems.found(ProblemCode.LINK_MISSING, "an item has no link");
        } else if (!WebAddress.isAbsolute(url)) {
            problems.found(ProblemCode.LINK_RELATIVE, url);
        }
        return url;
    }

    private static @Nullable String guid(XmlElement item) {
        return Stream.concat(
                        Stream.of("guid", "id", "dc:identifier")
                                .flatMap(item::children)
                                .map(XmlElement::text),
                        Stream.ofNullable(item.attribute("about")))
                .map(TextRules::clean)
                .map(TextRules::oneLine)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private String title(XmlElement item) {
        return elements(item, TITLES)
                .map(texts::title)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private @Nullable String summary(XmlElement item) {
        return elements(item, SUMMARIES)
                .map(texts::body)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String content(XmlElement item) {
        return elements(item, CONTENTS)
                .map(texts::body)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    // Media RSS puts titles and descriptions into groups.
    private static Stream<XmlElement> elements(XmlElement item, List<String> names) {
        return names.stream()
                .flatMap(name -> name.startsWith("media:")
                        ? Stream.concat(
                                item.children(name), item.children(GROUP).flatMap(group -> group.children(name)))
                        : item.children(name));
    }

    private @Nullable String language(XmlElement item) {
        return elements(item, List.of("dc:language", "language"))
                .map(element -> TextRules.oneLine(element.text()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> innerLanguage(item));
    }

    private @Nullable String innerLanguage(XmlElement item) {
        var own = elements(item, List.of("content", "title"))
                .filter(element -> element.attribute("xml:lang") != null)
                .map(XmlElement::language)
                .filter(Objects::nonNull)
                .findFirst();
        if (own.isPresent()) {
            return own.get();
        }
        var inherited = item.language();
        return inherited == null ? base.language() : inherited;
    }

    private List<String> authors(XmlElement item) {
        var named = people.of(item);
        if (!named.isEmpty()) {
            return named;
        }
        var source = item.child("source").map(people::of).orElse(List.of());
        return source.isEmpty() ? base.authors() : source;
    }
}
