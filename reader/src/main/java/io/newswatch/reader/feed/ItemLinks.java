package io.newswatch.reader.feed;

import io.newswatch.reader.link.WebAddress;
import io.newswatch.reader.xml.XmlElement;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the addresses in an item is the article's: the first that there is, in the order of {@link #find}. */
final class ItemLinks {
    private static final Set<String> ELSEWHERE = Set.of(
            "enclosure",
            "replies",
            "edit",
            "edit-media",
            "hub",
            "next",
            "previous",
            "license",
            "self",
            "service.edit",
            "service.post",
            "service.feed",
            "icon",
            "image",
            "thumbnail",
            "author",
            "payment");

    private final XmlElement item;
    private final @Nullable String address;

    /** @param address where relative links start, unless {@code xml:base} says otherwise */
    ItemLinks(XmlElement item, @Nullable String address) {
        this.item = item;
        this.address = address;
    }

    @Nullable String find() {
        return Stream.<Stream<Optional<String>>>of(
                        elements("feedburner:origlink").map(this::absoluteText),
                        written(ItemLinks::isAlternate),
                        linked(link -> isAlternate(link) && isHtml(link)),
                        linked(ItemLinks::isAlternate),
                        elements("guid").filter(ItemLinks::isPermalink).map(this::permalink),
                        Stream.of(absolute(item.attribute("about"))),
                        elements("content").map(content -> resolved(content, content.attribute("src"))),
                        Stream.of(resolved(item, item.attribute("href"))),
                        // So does the channel definition format, unless the item itself has the address.
                        elements("a").map(link -> resolved(link, link.attribute("href"))),
                        linked(link -> !ELSEWHERE.contains(relation(link))
                                && !relation(link).contains(":")),
                        elements("id").map(this::absoluteText),
                        linked(link -> relation(link).equals("self")))
                .flatMap(Function.identity())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private Stream<XmlElement> elements(String name) {
        return item.children(name);
    }

    private Stream<Optional<String>> written(Predicate<XmlElement> which) {
        return elements("link")
                .filter(link -> isBlank(link.attribute("href")))
                .filter(which)
                .map(link -> resolved(link, link.text()));
    }

    private Stream<Optional<String>> linked(Predicate<XmlElement> which) {
        return elements("link").filter(which).map(link -> resolved(link, link.attribute("href")));
    }

    private Optional<String> resolved(XmlElement element, @Nullable String link) {
        return isBlank(link) ? Optional.empty() : WebAddress.resolve(element.base(address), link);
    }

    // Most that is called a permanent link by nobody but the default is no address unless it looks like one.
    private Optional<String> permalink(XmlElement guid) {
        return guid.attribute("ispermalink") == null ? absoluteText(guid) : resolved(guid, guid.text());
    }

    private Optional<String> absoluteText(XmlElement element) {
        return absolute(element.text());
    }

    private static Optional<String> absolute(@Nullable String link) {
        return link != null && WebAddress.isAbsolute(link.strip()) ? WebAddress.resolve(null, link) : Optional.empty();
    }

    private static boolean isAlternate(XmlElement link) {
        var relation = relation(link);
        return relation.isEmpty() || relation.equals("alternate") || relation.endsWith("/alternate");
    }

    private static boolean isHtml(XmlElement link) {
        var type = link.attribute("type");
        return type != null && type.toLowerCase(Locale.ROOT).contains("html");
    }

    private static boolean isPermalink(XmlElement guid) {
        var stated = guid.attribute("ispermalink");
        return stated == null || !stated.strip().equalsIgnoreCase("false");
    }

    private static String relation(XmlElement link) {
        var relation = link.attribute("rel");
        return relation == null ? "" : relation.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
