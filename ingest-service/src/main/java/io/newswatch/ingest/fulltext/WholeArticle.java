package io.newswatch.ingest.fulltext;

import io.newswatch.ingest.fulltext.FullTextOutcome.Extracted;
import io.newswatch.ingest.fulltext.FullTextOutcome.Kept;
import io.newswatch.reader.document.Item;
import io.newswatch.reader.document.Problem;
import io.newswatch.reader.document.ProblemCode;
import io.newswatch.reader.document.Reading;
import io.newswatch.reader.link.WebAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page adds to what a feed said. The text is the page's; in everything else the feed is believed first, and what
 * neither says stays unsaid. Pure.
 */
public final class WholeArticle {
    private WholeArticle() {}

    /** Whether there is a page to look at and something to find there. */
    public static boolean isWanted(Item said) {
        return said.content() == null && WebAddress.isAbsolute(said.url());
    }

    /** The article, or why the summary stays. */
    public static FullTextOutcome of(Item said, Reading reading) {
        return switch (reading) {
            case Reading.Page page -> of(said, page);
            case Reading.Feed feed -> new Kept(Reason.NO_PAGE, "the address leads to a feed");
            case Reading.Sitemap sitemap -> new Kept(Reason.NO_PAGE, "the address leads to a sitemap");
            case Reading.SitemapIndex index -> new Kept(Reason.NO_PAGE, "the address leads to a sitemap");
            case Reading.FeedList list -> new Kept(Reason.NO_PAGE, "the address leads to a list of feeds");
            case Reading.Unreadable unreadable -> new Kept(Reason.NO_PAGE, unreadable.detail());
        };
    }

    private static FullTextOutcome of(Item said, Reading.Page page) {
        var article = page.article();
        if (article == null || article.body().isBlank()) {
            return new Kept(Reason.NO_ARTICLE, whyNone(page.problems()));
        }
        if (article.body().length() < said.body().length()) {
            return new Kept(
                    Reason.SHORTER,
                    "the page has " + article.body().length() + " characters, the summary "
                            + said.body().length());
        }
        return new Extracted(merged(said, article), page.canonicalUrl());
    }

    private static Item merged(Item said, Item page) {
        return new Item(
                said.url(),
                said.guid(),
                said.title().isBlank() ? page.title() : said.title(),
                or(said.summary(), page.summary()),
                page.body(),
                or(said.language(), page.language()),
                or(said.publishedAt(), page.publishedAt()),
                or(said.updatedAt(), page.updatedAt()),
                said.authors().isEmpty() ? page.authors() : said.authors());
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    private static String whyNone(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.code() == ProblemCode.NO_ARTICLE)
                .map(Problem::detail)
                .findFirst()
                .orElse("the page holds no text");
    }
}
