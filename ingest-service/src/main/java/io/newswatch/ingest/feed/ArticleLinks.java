package io.newswatch.ingest.feed;

import io.newswatch.ingest.source.LinkPattern;
import io.newswatch.reader.document.PageLink;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which links of a page lead to articles. With a pattern: those that match it. Without: those on the same site whose
 * words are a headline or whose address is written like one, and which do not lead to sections, accounts or files. Pure.
 */
final class ArticleLinks {
    private static final int MOST = 200;
    private static final int HEADLINE_WORDS = 4;
    private static final int HEADLINE_LETTERS = 20;
    /** Writing without spaces says as much with fewer. */
    private static final int HEADLINE_SIGNS = 10;

    private static final Pattern WRITTEN_WITHOUT_SPACES = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");
    private static final int SLUG_WORDS = 4;
    private static final int LONGEST_ADDRESS = 1_000;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_]+");
    private static final Pattern DATED = Pattern.compile(".*/(?:19|20)\\d\\d[-/]?[01]\\d(?:[-/]?[0-3]\\d)?/.+");
    private static final Pattern NUMBERED = Pattern.compile(".*[-/=_a-z]\\d{5,}(?:\\.\\w{2,5})?/?");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i).*(?:/(?:tags?|topics?|categor(?:y|ies)|authors?|search|login|signin|register|account|subscribe|newsletters?"
                    + "|about(?:-us)?|contact(?:-us)?|privacy(?:-policy)?|terms(?:-of-\\w+)?|cookies?(?:-policy)?|jobs|careers"
                    + "|advertise|sitemap|rss|feeds?|page/\\d+)(?:[/?.].*)?|\\.(?:jpe?g|png|gif|svg|webp|pdf|zip|mp[34]|css|js))");

    private final URI page;
    private final @Nullable LinkPattern pattern;

    ArticleLinks(URI page, @Nullable LinkPattern pattern) {
        this.page = page;
        this.pattern = pattern;
    }

    /** Their addresses, in the page's order; what a link says is seldom the article's title. */
    List<FeedEntry> of(List<PageLink> links) {
        return links.stream()
                .filter(this::isArticle)
                .limit(MOST)
                .map(ArticleLinks::entry)
                .toList();
    }

    private boolean isArticle(PageLink link) {
        return pattern == null ? looksLikeArticle(link.url(), isHeadline(link.text())) : pattern.matches(link.url());
    }

    private boolean looksLikeArticle(String url, boolean isHeadline) {
        var rest = afterSite(url);
        if (rest.isEmpty()
                || url.length() > LONGEST_ADDRESS
                || ELSEWHERE.matcher(rest.get()).matches()) {
            return false;
        }
        var path = rest.get();
        int signs = (hasSlug(path) ? 1 : 0)
                + (DATED.matcher(path).matches() || NUMBERED.matcher(path).matches() ? 1 : 0);
        return signs == 2 || (isHeadline && signs == 1);
    }

    private static boolean hasSlug(String path) {
        var end = path.endsWith("/") ? path.length() - 1 : path.length();
        var last = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
        return BETWEEN_WORDS.split(last).length >= SLUG_WORDS && last.chars().anyMatch(Character::isLetter);
    }

    private static boolean isHeadline(String text) {
        var words = text.strip().split("\\s+", HEADLINE_WORDS + 1).length;
        return WRITTEN_WITHOUT_SPACES.matcher(text).find()
                ? text.length() >= HEADLINE_SIGNS
                : words >= HEADLINE_WORDS && text.length() >= HEADLINE_LETTERS;
    }

    // Path and query; nothing when the link leads to another site or to this page itself.
    private Optional<String> afterSite(String url) {
        try {
            var to = URI.create(url);
            var isHere = to.getHost() != null && site(to.getHost()).equals(site(String.valueOf(page.getHost())));
            var path = to.getRawPath() == null ? "" : to.getPath();
            var query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
            return isHere && path.length() > 1 && !to.equals(page) ? Optional.of(path + query) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // Pages have all sorts of links; what is no address leads to no article.
            return Optional.empty();
        }
    }

    private static String site(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst("^(?:www|m|mobile|amp)\\.", "");
    }

    private static FeedEntry entry(PageLink link) {
        return new FeedEntry(link.url(), null, "", null, null, null, null, null, List.of());
    }
}
