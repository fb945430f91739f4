package io.newswatch.reader.page.facts;

import io.newswatch.reader.page.outline.Weight;
import io.newswatch.reader.text.TextRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** The article's title, without the site's name. */
final class Titles {
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+(?:[|–—·•»›~:]|-{1,2}|::|<|>|/)\\s+|\\s*[|｜»_]\\s*|\\s*－\\s*");
    private static final Evaluator HEADLINES = QueryParser.parse(
            "h1[itemprop=headline], h1[class~=(?i)title|headline], article h1, main h1, h1, [itemprop=headline]");
    private static final Evaluator HEADINGS = QueryParser.parse("h1, h2, h3");
    private static final int SHORTEST = 4;
    private static final int MOST = 10;

    private final @Nullable String site;
    private final List<String> headlines;
    private final List<String> headings;

    private Titles(@Nullable String site, List<String> headlines, List<String> headings) {
        this.site = site;
        this.headlines = headlines;
        this.headings = headings;
    }

    /** Empty when the page has none. */
    static String of(Document page, MetaTags meta, ArticleData data, @Nullable String site) {
        var headlines = headlines(page);
        var titles = new Titles(site, headlines, texts(page, HEADINGS));
        return Stream.of(
                        meta.first("og:title").map(titles::withoutSite),
                        data.title(),
                        titles.onlyHeadline(),
                        Optional.of(titles.withoutSite(line(page.title()))),
                        headlines.stream().findFirst(),
                        meta.first("twitter:title", "dc.title", "dcterms.title", "citation_title"))
                .flatMap(Optional::stream)
                .filter(title -> Weight.of(title) >= SHORTEST && !title.equalsIgnoreCase(site))
                .findFirst()
                .orElse(line(page.title()));
    }

    /** What stands in large on the page. */
    static List<String> headlines(Document page) {
        return texts(page, HEADLINES);
    }

    private static List<String> texts(Document page, Evaluator selector) {
        return page.select(selector).stream()
                .limit(MOST)
                .map(element -> line(element.text()))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private Optional<String> onlyHeadline() {
        return headlines.size() == 1 ? Optional.of(headlines.getFirst()) : Optional.empty();
    }

    /** Cuts off, at either end, what is the site's name or, beside a headline of the page, anything. */
    private String withoutSite(String title) {
        for (var headline : headings) {
            if (Weight.of(headline) > SHORTEST && isPart(title, headline)) {
                return headline;
            }
        }
        var separator = SEPARATOR.matcher(title);
        int first = -1;
        int afterFirst = -1;
        int last = -1;
        int afterLast = -1;
        while (separator.find()) {
            if (first < 0) {
                first = separator.start();
                afterFirst = separator.end();
            }
            last = separator.start();
            afterLast = separator.end();
        }
        if (last > 0 && isSite(title.substring(afterLast))) {
            return withoutSite(title.substring(0, last).strip());
        }
        return first > 0 && isSite(title.substring(0, first)) ? withoutSite(title.substring(afterFirst)) : title;
    }

    // The title is the headline with something beside it, behind a separator.
    private static boolean isPart(String title, String headline) {
        if (title.equals(headline) || !title.contains(headline)) {
            return false;
        }
        int at = title.indexOf(headline);
        var before = title.substring(0, at);
        var after = title.substring(at + headline.length());
        return (before.isEmpty() || (SEPARATOR.matcher(before + " ").find() && before.length() < headline.length()))
                && (after.isEmpty() || SEPARATOR.matcher(" " + after).lookingAt());
    }

    private boolean isSite(String part) {
        if (site == null) {
            return false;
        }
        var one = squeezed(part);
        var other = squeezed(site);
        return one.equals(other) || (one.length() > SHORTEST && (other.contains(one) || one.contains(other)));
    }

    private static String squeezed(String name) {
        var letters = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static String line(String text) {
        return TextRules.oneLine(TextRules.clean(text));
    }
}
