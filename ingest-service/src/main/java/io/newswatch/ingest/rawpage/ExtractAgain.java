package io.newswatch.ingest.rawpage;

import io.newswatch.contract.Article;
import io.newswatch.contract.EventTypes;
import io.newswatch.contract.Origin;
import io.newswatch.ingest.article.ArticleStore;
import io.newswatch.ingest.article.Draft;
import io.newswatch.ingest.article.StoredArticle;
import io.newswatch.ingest.article.Submission;
import io.newswatch.ingest.article.Verdict;
import io.newswatch.ingest.fulltext.FullTextOutcome;
import io.newswatch.ingest.fulltext.Reason;
import io.newswatch.ingest.fulltext.WholeArticle;
import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.Item;
import io.newswatch.reader.text.TextRules;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;

/**
 * Reads kept pages again and opens a revision where that changes an article's text. Such a revision is of the origin
 * {@code replay}, of which nobody is alerted. What was said of an article after its page was fetched stands, and so do
 * withdrawals and texts that are longer than what the page gives.
 */
public final class ExtractAgain {
    /** From the fetch of a page until its article, or the summary instead, is taken in. */
    private static final Duration ONE_VISIT = Duration.ofSeconds(10);

    private static final int PART = 50;

    private final RawPages pages;
    private final ArticleStore articles;
    private final DocumentReader reader;
    private final InstantSource clock;

    public ExtractAgain(RawPages pages, ArticleStore articles, DocumentReader reader, InstantSource clock) {
        this.pages = pages;
        this.articles = articles;
        this.reader = reader;
        this.clock = clock;
    }

    /** Works through the first pages of the range, one at a time; the report says where the rest begins. */
    public ExtractionReport run(RawPages.Range range) {
        var part = pages.articles(range, PART);
        var counts = new EnumMap<Effect, Integer>(Effect.class);
        part.forEach(article -> counts.merge(extract(article), 1, Integer::sum));
        return new ExtractionReport(
                part.size(),
                counts.getOrDefault(Effect.CHANGED, 0),
                counts.getOrDefault(Effect.UNCHANGED, 0),
                counts.getOrDefault(Effect.SHORTER, 0),
                counts.getOrDefault(Effect.LEFT, 0),
                part.size() < PART ? null : part.getLast().value());
    }

    private Effect extract(ArticleId article) {
        var stored = articles.find(article)
                .filter(found -> !found.last().type().equals(EventTypes.ARTICLE_WITHDRAWN))
                .map(StoredArticle::latest);
        var page = pages.find(article);
        return stored.isPresent() && page.isPresent() && isNewest(page.get(), stored.get())
                ? extract(page.get(), stored.get())
                : Effect.LEFT;
    }

    private Effect extract(RawPage page, Article latest) {
        var reading = reader.read(page.bytes(), page.contentType(), page.address());
        var from = URI.create(page.address());
        return switch (new WholeArticle(from, from, page.fetchedAt()).of(said(latest), reading)) {
            case FullTextOutcome.Beginning beginning -> Effect.LEFT;
            case FullTextOutcome.Kept kept -> kept.reason() == Reason.SHORTER ? Effect.SHORTER : Effect.LEFT;
            case FullTextOutcome.Extracted extracted -> take(draft(extracted.article(), latest, page), latest);
        };
    }

    private Effect take(Draft draft, Article latest) {
        if (!draft.id().value().equals(latest.id())) {
            return Effect.LEFT;
        }
        if (draft.said().body().length() < latest.body().length()) {
            return Effect.SHORTER;
        }
        return articles.takeAt(latest.revision(), draft)
                .map(verdict -> verdict == Verdict.DUPLICATE ? Effect.UNCHANGED : Effect.CHANGED)
                .orElse(Effect.LEFT);
    }

    private static boolean isNewest(RawPage page, Article latest) {
        return latest.url() != null
                && latest.fetchedAt() != null
                && !latest.fetchedAt().isAfter(page.fetchedAt().plus(ONE_VISIT));
    }

    private static Item said(Article latest) {
        return new Item(
                latest.url(),
                null,
                latest.title(),
                latest.summary(),
                null,
                latest.language(),
                latest.publishedAt(),
                latest.updatedAt(),
                latest.authors());
    }

    private Draft draft(Item article, Article latest, RawPage page) {
        var body = TextRules.lines(TextRules.clean(article.body()));
        // Where the text stays, all stays: a language that is known only now is no news to anybody.
        var isSame = body.equals(latest.body());
        var said = new Submission(
                latest.url(),
                null,
                isSame ? latest.title() : article.title(),
                body,
                isSame ? latest.summary() : article.summary(),
                isSame ? latest.language() : article.language(),
                isSame ? latest.publishedAt() : article.publishedAt(),
                isSame ? latest.updatedAt() : article.updatedAt(),
                isSame ? latest.authors() : article.authors(),
                latest.source(),
                latest.rights(),
                Origin.REPLAY);
        return Draft.readAgain(said, page.fetchedAt(), clock.instant());
    }

    /** What came of one page. */
    private enum Effect {
        CHANGED,
        UNCHANGED,
        SHORTER,
        LEFT
    }
}
