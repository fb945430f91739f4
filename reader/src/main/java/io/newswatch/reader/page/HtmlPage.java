package io.newswatch.reader.page;

import io.newswatch.reader.document.FeedLink;
import io.newswatch.reader.document.PageLink;
import io.newswatch.reader.document.Problems;
import io.newswatch.reader.document.Reading;
import io.newswatch.reader.document.ReadingLimits;
import io.newswatch.reader.link.WebAddress;
import io.newswatch.reader.text.TextRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page's links, the feeds that it names, and, by an {@link ArticleExtractor}, its article and what it says of itself. */
public final class HtmlPage {
    private static final Pattern FEED_TYPE = Pattern.compile(
            "(?i)\\s*(?:application/(?:(?:rss|atom|rdf)\\+xml|feed\\+json|rss|atom)|text/(?:rss|atom)(?:\\+xml)?)\\b.*");
    private static final Pattern JSON_TYPE = Pattern.compile("(?i)\\s*application/json\\b.*");
    private static final Pattern LOOKS_LIKE_FEED = Pattern.compile(
            "(?i).*(?:/(?:feeds?|rss|atom)/?|[./](?:rss|atom|rdf)|(?:rss|atom|feed|index)\\.(?:xml|rdf|json)|[?&](?:feed|format)=(?:rss2?|atom|feed))");

    private final ArticleExtractor articles;
    private final ReadingLimits limits;

    public HtmlPage(ArticleExtractor articles, ReadingLimits limits) {
        this.articles = articles;
        this.limits = limits;
    }

    /** @param address where it came from; {@code base href} may say otherwise of its links */
    public Reading.Page read(String html, @Nullable String address, Problems problems) {
        var page = address == null ? Jsoup.parse(html) : Jsoup.parse(html, address);
        var base = WebAddress.resolve(address, page.select("base[href]").attr("href"))
                .orElse(address);
        var links = links(page, base);
        var feeds = feeds(page, base, links);
        var found = articles.extract(page, address, problems);
        var articleLinks = ArticleLinks.of(page, base, limits.mostItems());
        return new Reading.Page(found.article(), found.facts(), feeds, links, articleLinks, problems.list());
    }

    private List<PageLink> links(Document page, @Nullable String base) {
        Map<String, PageLink> found = new LinkedHashMap<>();
        for (var anchor : page.select("a[href], frame[src]")) {
            var url = WebAddress.resolve(base, anchor.attr("href") + anchor.attr("src"))
                    .map(HtmlPage::withoutFragment);
            if (url.isPresent() && !url.get().isEmpty() && found.size() < limits.mostItems()) {
                var text = TextRules.oneLine(TextRules.clean(anchor.text()));
                found.merge(url.get(), new PageLink(url.get(), text), HtmlPage::withMoreWords);
            }
        }
        return List.copyOf(found.values());
    }

    // A picture and a headline often lead to the same article.
    private static PageLink withMoreWords(PageLink one, PageLink other) {
        return other.text().length() > one.text().length() ? other : one;
    }

    private static String withoutFragment(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }

    private static List<FeedLink> feeds(Document page, @Nullable String base, List<PageLink> links) {
        Map<String, FeedLink> found = new LinkedHashMap<>();
        Stream.concat(
                        page.select("link[href]").stream().flatMap(link -> declared(link, base).stream()),
                        links.stream()
                                .filter(link ->
                                        LOOKS_LIKE_FEED.matcher(link.url()).matches())
                                .map(link -> new FeedLink(link.url(), link.text(), null, false)))
                .forEach(feed -> found.putIfAbsent(feed.url(), feed));
        return List.copyOf(found.values());
    }

    private static Optional<FeedLink> declared(Element link, @Nullable String base) {
        var relations = link.attr("rel").toLowerCase(Locale.ROOT);
        var type = link.attr("type");
        var isFeed = FEED_TYPE.matcher(type).matches()
                || (JSON_TYPE.matcher(type).matches() && link.attr("href").contains("feed"))
                || relations.matches("(.* )?feed( .*)?");
        if (!isFeed || !relations.matches(".*\\b(alternate|feed)\\b.*")) {
            return Optional.empty();
        }
        var title = TextRules.oneLine(TextRules.clean(link.attr("title")));
        return WebAddress.resolve(base, link.attr("href"))
                .map(url ->
                        new FeedLink(url, title.isEmpty() ? null : title, type.isBlank() ? null : type.strip(), true));
    }
}
