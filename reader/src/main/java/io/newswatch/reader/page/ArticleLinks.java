package io.newswatch.reader.page;

import io.newswatch.reader.document.PageLink;
import io.newswatch.reader.link.WebAddress;
import io.newswatch.reader.page.outline.Weight;
import io.newswatch.reader.text.TextRules;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Which links of a list of articles lead to articles: by the pattern of their addresses, by how many share it, by the
 * words, by where they stand.
 */
final class ArticleLinks {
    private static final Pattern DATE =
            Pattern.compile("/(?:19|20)\\d{2}[/-]?(?:0?[1-9]|1[0-2])(?:[/-]?[0-3]?\\d)?(?:/|-|$)");
    private static final Pattern SLUG =
            Pattern.compile("(?<![\\p{L}\\p{N}%])[\\p{L}\\p{N}%]++(?:[-_][\\p{L}\\p{N}%.]++){3,}");
    private static final Pattern NUMBER = Pattern.compile("(?:^|[-_/=.])[a-z]{0,4}\\d{4,}(?:\\D|$)");
    private static final Pattern KIND = Pattern.compile(
            "(?i)(?:^|/)(?:articles?|news|stor(?:y|ies)|posts?|press-?releases?|noticias?|nota|actualites?|artikel|nachrichten|novosti|haber|berita|"
                    + "content|opinion|analysis|commentary|releases?|speech(?:es)?)/.+");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)(?:^|/)(?:tags?|topics?|categor(?:y|ies)|authors?|people|profile|users?|search|login|signin|register|subscribe|account|about|"
                    + "contact|privacy|terms|cookies?|legal|help|faq|jobs|careers|advertis\\w*|newsletters?|rss|feeds?|sitemap|page|gallery|"
                    + "shop|wp-content|wp-admin|cdn-cgi|share|print)(?:/|$|\\.)|\\.(?:jpe?g|png|gif|svg|webp|pdf|mp[34]|zip|xml|css|js)$");
    private static final Evaluator ASIDE = QueryParser.parse(
            "nav, footer, [role=navigation], [class~=(?i)\\b(?:menu|nav|breadcrumb|footer|pagination|share|social|tags)\\b]");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern WORDS = Pattern.compile("[^/_-]*+[-_][^/_-]*+[-_][^/]*+");
    private static final Pattern MOBILE = Pattern.compile("^(?:www|m|amp)\\.");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5");
    private static final int LONG_TEXT = 22;
    private static final int LONGEST_PATH = 500;
    private static final int ENOUGH = 4;
    private static final int MANY = 3;
    private static final int DEEPEST = 12;

    private final @Nullable String base;
    private final String home;
    private final Map<String, Link> links = new LinkedHashMap<>();
    private final Map<String, Integer> shapes = new HashMap<>();

    private ArticleLinks(@Nullable String base) {
        this.base = base;
        this.home = base == null || site(base).isEmpty() ? "" : host(site(base));
    }

    /** The most likely first, those alike in the page's order. */
    static List<PageLink> of(Document page, @Nullable String base, int most) {
        var found = new ArticleLinks(base);
        for (var anchor : page.body().select("a[href]")) {
            if (found.links.size() < most) {
                found.add(anchor);
            }
        }
        return found.ranked();
    }

    /** A link with what speaks for it. */
    private record Link(PageLink link, int points, String shape) {
        Link or(Link other) {
            var words = other.link.text().length() > link.text().length() ? other.link : link;
            return new Link(words, Math.max(points, other.points), shape);
        }
    }

    private List<PageLink> ranked() {
        links.values().forEach(link -> shapes.merge(link.shape(), 1, Integer::sum));
        return links.values().stream()
                .filter(link -> points(link) >= ENOUGH)
                .sorted(Comparator.comparingInt((Link link) -> points(link)).reversed())
                .map(Link::link)
                .toList();
    }

    private int points(Link link) {
        return link.points() + (shapes.getOrDefault(link.shape(), 0) >= MANY ? 1 : 0);
    }

    private void add(Element anchor) {
        var url = WebAddress.resolve(base, anchor.attr("href")).map(ArticleLinks::withoutFragment);
        var path = url.flatMap(this::pathHere);
        if (path.isEmpty()
                || path.get().length() > LONGEST_PATH
                || ELSEWHERE.matcher(path.get()).find()) {
            return;
        }
        var text = TextRules.oneLine(TextRules.clean(anchor.text()));
        var link = new Link(new PageLink(url.get(), text), points(anchor, path.get(), text), shape(path.get()));
        links.merge(url.get(), link, Link::or);
    }

    /** Path and query of an address on the same site; not of its home page. */
    private Optional<String> pathHere(String url) {
        var site = site(url);
        if (!site.isEmpty() && !home.isEmpty() && !host(site).endsWith(home) && !home.endsWith(host(site))) {
            return Optional.empty();
        }
        var path = url.substring(site.length());
        return path.length() < 2 ? Optional.empty() : Optional.of(path);
    }

    private static String site(String url) {
        int start = url.indexOf("://");
        if (start < 0) {
            return "";
        }
        int end = start + 3;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(0, end);
    }

    private static String host(String site) {
        var host = site.substring(site.indexOf("://") + 3).toLowerCase(Locale.ROOT);
        return MOBILE.matcher(host).replaceFirst("");
    }

    private static int points(Element anchor, String path, String text) {
        int points = 0;
        points += DATE.matcher(path).find() ? 2 : 0;
        points += SLUG.matcher(path.substring(path.lastIndexOf('/', path.length() - 2) + 1))
                        .find()
                ? 2
                : 0;
        points += NUMBER.matcher(path).find() ? 1 : 0;
        points += KIND.matcher(path).find() ? 1 : 0;
        int weight = Weight.of(text);
        points += weight >= LONG_TEXT ? 2 : weight < LONG_TEXT / 3 ? -1 : 0;
        points += isHeadline(anchor) ? 2 : 0;
        return points - (isAside(anchor) ? 4 : 0);
    }

    private static boolean isHeadline(Element anchor) {
        if (anchor.children().stream().anyMatch(child -> HEADINGS.contains(child.normalName()))) {
            return true;
        }
        var around = anchor.parent();
        for (int i = 0; around != null && i < 3; i++) {
            if (HEADINGS.contains(around.normalName())) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    private static boolean isAside(Element anchor) {
        Element around = anchor;
        for (int i = 0; around != null && i < DEEPEST; i++) {
            if (!around.normalName().equals("body") && around.is(ASIDE)) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    /** The address with its numbers and long words left out. */
    private static String shape(String path) {
        int query = path.indexOf('?');
        var plain = DIGITS.matcher(query < 0 ? path : path.substring(0, query)).replaceAll("0");
        return WORDS.matcher(plain).replaceAll("x");
    }

    private static String withoutFragment(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }
}
