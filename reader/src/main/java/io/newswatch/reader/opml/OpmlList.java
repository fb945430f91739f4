package io.newswatch.reader.opml;

import io.newswatch.reader.document.ListedFeed;
import io.newswatch.reader.document.ProblemCode;
import io.newswatch.reader.document.Problems;
import io.newswatch.reader.document.Reading;
import io.newswatch.reader.link.WebAddress;
import io.newswatch.reader.text.TextRules;
import io.newswatch.reader.xml.XmlElement;
import io.newswatch.reader.xml.XmlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads OPML: outlines with an {@code xmlUrl} are feeds, those around them folders. */
public final class OpmlList {
    private static final int MOST_FEEDS = 50_000;
    private static final Set<String> STANDARD = Set.of("text", "title", "type", "xmlurl", "htmlurl", "language");

    /** Reads it; an outline without an address that can be one is left out and said. */
    public Reading.FeedList read(String xml, @Nullable String address, Problems problems) {
        var feeds = new ArrayList<ListedFeed>();
        collect(XmlTree.parse(xml, Set.of(), MOST_FEEDS, problems), List.of(), address, new Found(feeds, problems));
        if (feeds.isEmpty()) {
            problems.found(ProblemCode.NO_ITEMS, "no outline has an xmlUrl");
        }
        return new Reading.FeedList(feeds, problems.list());
    }

    /** Where feeds and problems go. */
    private record Found(List<ListedFeed> feeds, Problems problems) {}

    private static void collect(XmlElement in, List<String> folders, @Nullable String address, Found found) {
        for (var child : in.children().toList()) {
            var isOutline = child.name().equals("outline");
            var name = name(child);
            if (isOutline && child.attribute("xmlurl") != null) {
                add(child, name, folders, address, found);
            }
            var inner = isOutline && !name.isEmpty() && child.hasElements()
                    ? Stream.concat(folders.stream(), Stream.of(name)).toList()
                    : folders;
            collect(child, inner, address, found);
        }
    }

    private static void add(
            XmlElement outline, String name, List<String> folders, @Nullable String address, Found found) {
        var url = WebAddress.resolve(address, outline.attribute("xmlurl")).filter(WebAddress::isAbsolute);
        if (url.isEmpty()) {
            found.problems().found(ProblemCode.LINK_MISSING, "outline " + name + " has no usable xmlUrl");
            return;
        }
        var site = WebAddress.resolve(address, outline.attribute("htmlurl")).filter(WebAddress::isAbsolute);
        var language = outline.attribute("language");
        found.feeds()
                .add(new ListedFeed(
                        url.get(),
                        name,
                        site.orElse(null),
                        language == null || language.isBlank() || language.equals("unknown") ? null : language.strip(),
                        folders,
                        notes(outline)));
    }

    private static Map<String, String> notes(XmlElement outline) {
        return outline.attributes().entrySet().stream()
                .filter(attribute -> !STANDARD.contains(attribute.getKey()))
                .filter(attribute -> !attribute.getKey().startsWith("xmlns"))
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, attribute -> TextRules.oneLine(TextRules.clean(attribute.getValue()))));
    }

    private static String name(XmlElement outline) {
        return Stream.of("title", "text")
                .map(outline::attribute)
                .map(value -> value == null ? "" : TextRules.oneLine(TextRules.clean(value)))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
