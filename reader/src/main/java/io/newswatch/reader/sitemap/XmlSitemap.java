package io.newswatch.reader.sitemap;

import io.newswatch.reader.date.DateText;
import io.newswatch.reader.document.Item;
import io.newswatch.reader.document.ProblemCode;
import io.newswatch.reader.document.Problems;
import io.newswatch.reader.document.Reading;
import io.newswatch.reader.document.ReadingLimits;
import io.newswatch.reader.link.WebAddress;
import io.newswatch.reader.text.PlainText;
import io.newswatch.reader.text.TextRules;
import io.newswatch.reader.text.TitleText;
import io.newswatch.reader.xml.XmlElement;
import io.newswatch.reader.xml.XmlTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sitemaps with or without the news extension, indexes of them, and lists of addresses in plain text. */
public final class XmlSitemap {
    private static final Set<String> RECORDS = Set.of("url", "sitemap");
    private static final int DEEPEST_RECORD = 3;

    private final TitleText titles;
    private final ReadingLimits limits;

    public XmlSitemap(PlainText plainText, ReadingLimits limits) {
        this.titles = new TitleText(plainText);
        this.limits = limits;
    }

    /** A sitemap, or an index when it names sitemaps and no pages. */
    public Reading read(String xml, @Nullable String address, Problems problems) {
        var records = new ArrayList<XmlElement>();
        search(XmlTree.parse(xml, RECORDS, limits.mostItems(), problems), records, 0);
        if (records.isEmpty()) {
            problems.found(ProblemCode.NO_ITEMS, "the sitemap names no addresses");
        }
        var complete = records.stream().filter(element -> !element.isCutOff()).toList();
        var isIndex = !records.isEmpty()
                && records.stream().allMatch(element -> element.name().equals("sitemap"));
        if (isIndex || (records.isEmpty() && xml.contains("<sitemapindex"))) {
            var parts = complete.stream()
                    .flatMap(part -> part(part, address, problems).stream())
                    .toList();
            return new Reading.SitemapIndex(parts, problems.list());
        }
        var items = complete.stream()
                .filter(element -> element.name().equals("url"))
                .flatMap(url -> item(url, address, problems).stream())
                .toList();
        return new Reading.Sitemap(items, problems.list());
    }

    /** A plain list: an address a line. Nothing when one of the lines is something else. */
    public Optional<Reading> readList(String text, Problems problems) {
        var lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty() || !lines.stream().allMatch(line -> WebAddress.isAbsolute(line) && line.indexOf(' ') < 0)) {
            return Optional.empty();
        }
        var items = limited(lines, problems).stream()
                .map(url -> new Item(url, null, "", null, null, null, null, null, List.of()))
                .toList();
        return Optional.of(new Reading.Sitemap(items, problems.list()));
    }

    private <T> List<T> limited(List<T> all, Problems problems) {
        if (all.size() <= limits.mostItems()) {
            return all;
        }
        problems.found(ProblemCode.ITEMS_LEFT_OUT, all.size() - limits.mostItems() + " addresses too many");
        return all.subList(0, limits.mostItems());
    }

    private static void search(XmlElement in, List<XmlElement> records, int depth) {
        for (var child : in.children().toList()) {
            if (RECORDS.contains(child.name())) {
                records.add(child);
            } else if (depth < DEEPEST_RECORD) {
                search(child, records, depth + 1);
            }
        }
    }

    private static Optional<Reading.SitemapIndex.Part> part(
            XmlElement sitemap, @Nullable String address, Problems problems) {
        return location(sitemap, address, problems)
                .map(url -> new Reading.SitemapIndex.Part(url, date(sitemap, "lastmod", problems)));
    }

    private Optional<Item> item(XmlElement url, @Nullable String address, Problems problems) {
        var news = url.child("news:news");
        var publication = news.flatMap(n -> n.child("news:publication"));
        return location(url, address, problems)
                .map(location -> new Item(
                        location,
                        null,
                        news.flatMap(n -> n.child("news:title"))
                                .map(title -> titles.of(title.text()))
                                .orElse(""),
                        null,
                        null,
                        publication
                                .flatMap(p -> p.child("news:language"))
                                .map(language -> TextRules.oneLine(language.text()))
                                .filter(language -> !language.isEmpty())
                                .orElse(null),
                        news.map(n -> date(n, "news:publication_date", problems))
                                .orElse(null),
                        date(url, "lastmod", problems),
                        List.of()));
    }

    private static Optional<String> location(XmlElement of, @Nullable String address, Problems problems) {
        var location = Stream.of("loc", "link")
                .flatMap(of::children)
                .map(XmlElement::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .flatMap(text -> WebAddress.resolve(address, text));
        if (location.isEmpty()) {
            problems.found(ProblemCode.LINK_MISSING, "an entry has no loc");
        }
        return location;
    }

    private static @Nullable Instant date(XmlElement of, String name, Problems problems) {
        var text = of.child(name).map(XmlElement::text).orElse("").strip();
        var instant = DateText.parse(text);
        if (instant.isEmpty() && !text.isEmpty()) {
            problems.found(ProblemCode.DATE_UNREADABLE, name + " " + text);
        }
        return instant.orElse(null);
    }
}
