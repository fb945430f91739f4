package io.newswatch.ingest.fulltext;

import io.newswatch.ingest.fulltext.FullTextOutcome.Beginning;
import io.newswatch.ingest.fulltext.FullTextOutcome.Extracted;
import io.newswatch.ingest.fulltext.FullTextOutcome.Kept;
import io.newswatch.ingest.identity.CanonicalUrl;
import io.newswatch.reader.document.Item;
import io.newswatch.reader.document.Problem;
import io.newswatch.reader.document.ProblemCode;
import io.newswatch.reader.document.Reading;
import io.newswatch.reader.page.outline.Weight;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page adds to what a feed said. The text is the page's; in everything else the feed is believed first (of dates
 * see {@link PublicationDate}), and what neither says stays unsaid. Pure.
 *
 * <p>A page behind a paywall gives its text only when that is clearly more than a teaser and is what the page shows; what it
 * hides from its readers is not taken from its data. A page that asks to be in no index ({@code noindex}) asks search
 * engines not to list it, which we do not do; it is read. Who wants robots to stay away says so in robots.txt.
 *
 * @param address under which the article is known
 * @param cameFrom where the page came from after redirections
 * @param fetchedAt when
 */
public record WholeArticle(URI address, URI cameFrom, Instant fetchedAt) {
    /** More than what pages show before the paywall. */
    private static final int MORE_THAN_TEASER = 2_000;

    /** The article, or why the summary stays. */
    public FullTextOutcome of(Item said, Reading reading) {
        return switch (reading) {
            case Reading.Page page -> of(said, page);
            case Reading.Feed feed -> new Kept(Reason.NO_PAGE, "the address leads to a feed");
            case Reading.Sitemap sitemap -> new Kept(Reason.NO_PAGE, "the address leads to a sitemap");
            case Reading.SitemapIndex index -> new Kept(Reason.NO_PAGE, "the address leads to a sitemap");
            case Reading.FeedList list -> new Kept(Reason.NO_PAGE, "the address leads to a list of feeds");
            case Reading.Unreadable unreadable -> new Kept(Reason.NO_PAGE, unreadable.detail());
        };
    }

    private FullTextOutcome of(Item said, Reading.Page page) {
        var article = page.article();
        if (article == null) {
            return new Kept(Reason.NO_ARTICLE, detail(page.problems(), ProblemCode.NO_ARTICLE, "the page holds none"));
        }
        var text = article.content() == null ? "" : article.content().strip();
        if (text.isEmpty()) {
            var why = detail(page.problems(), ProblemCode.NO_TEXT, "the page holds no text");
            return orBeginning(said, page, article, new Kept(Reason.NO_TEXT, why));
        }
        if (isHidden(page.problems(), text)) {
            var why = detail(page.problems(), ProblemCode.PAYWALL, "");
            return orBeginning(said, page, article, new Kept(Reason.PAYWALL, why));
        }
        if (text.length() < said.body().length()) {
            var lengths = "the page has " + text.length() + " characters, the feed "
                    + said.body().length();
            return new Kept(Reason.SHORTER, lengths);
        }
        return new Extracted(merged(said, article, page, text), alsoAt(page));
    }

    private static boolean isHidden(List<Problem> problems, String text) {
        return has(problems, ProblemCode.PAYWALL)
                && (Weight.of(text) < MORE_THAN_TEASER || has(problems, ProblemCode.TEXT_FROM_DATA));
    }

    // Where the source told no text, what the page shows is more than nothing.
    private FullTextOutcome orBeginning(Item said, Reading.Page page, Item article, Kept kept) {
        var hasMore = !article.title().isBlank() && !has(page.problems(), ProblemCode.TEXT_FROM_DATA);
        if (!said.body().isBlank() || !hasMore) {
            return kept;
        }
        var shown = article.content();
        return new Beginning(merged(said, article, page, shown), alsoAt(page), kept.reason(), kept.detail());
    }

    private Item merged(Item said, Item article, Reading.Page page, @Nullable String text) {
        var dates = PublicationDate.of(said, article, page.facts().dateSource(), fetchedAt);
        return new Item(
                said.url(),
                said.guid(),
                said.title().isBlank() ? article.title() : said.title(),
                or(said.summary(), article.summary()),
                text,
                or(said.language(), article.language()),
                dates.published(),
                dates.updated(),
                said.authors().isEmpty() ? article.authors() : said.authors());
    }

    private List<CanonicalUrl> alsoAt(Reading.Page page) {
        return OtherAddresses.of(address, cameFrom, page.canonicalUrl());
    }

    private static boolean has(List<Problem> problems, ProblemCode code) {
        return problems.stream().anyMatch(problem -> problem.code() == code);
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    private static String detail(List<Problem> problems, ProblemCode code, String otherwise) {
        return problems.stream()
                .filter(problem -> problem.code() == code)
                .map(Problem::detail)
                .findFirst()
                .orElse(otherwise);
    }
}
