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
import io.newswatch.ingest.fulltext.WholeArticle;
import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.Item;
import io.newswatch.reader.text.TextRules;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Reads kept pages again and opens a revision where that changes an article's text. Such a revision is of the origin
 * {@code replay}, of which nobody is alerted. What was said of an article after its page was fetched stands.
 */
public final class ExtractAgain {
    /** PostgreSQL keeps times in microseconds, events in nanoseconds. */
    private static final Duration ROUNDING = Duration.ofMillis(1);

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

    /** Works through the first pages of the range; the report says where the rest begins. */
    public ExtractionReport run(RawPages.Range range) {
        var part = pages.list(range, PART);
        int changed = 0;
        int left = 0;
        for (var page : part) {
            var draft = draft(page);
            if (draft.isEmpty()) {
                left++;
            } else if (articles.take(List.of(draft.get())).getFirst() != Verdict.DUPLICATE) {
                changed++;
            }
        }
        var next = part.size() < PART ? null : part.getLast().article().value();
        return new ExtractionReport(part.size(), changed, part.size() - changed - left, left, next);
    }

    private Optional<Draft> draft(RawPage page) {
        return articles.find(page.article())
                .filter(stored -> !stored.last().type().equals(EventTypes.ARTICLE_WITHDRAWN))
                .map(StoredArticle::latest)
                .filter(latest -> isNewest(page, latest))
                .flatMap(latest -> again(page, latest))
                .filter(draft -> draft.id().equals(page.article()));
    }

    private static boolean isNewest(RawPage page, Article latest) {
        return latest.url() != null
                && latest.fetchedAt() != null
                && !latest.fetchedAt().isAfter(page.fetchedAt().plus(ROUNDING));
    }

    private Optional<Draft> again(RawPage page, Article latest) {
        var said = new Item(
                latest.url(),
                null,
                latest.title(),
                latest.summary(),
                null,
                latest.language(),
                latest.publishedAt(),
                null,
                latest.authors());
        return switch (WholeArticle.of(said, reader.read(page.bytes(), page.contentType(), page.address()))) {
            case FullTextOutcome.Kept kept -> Optional.empty();
            case FullTextOutcome.Extracted extracted -> Optional.of(draft(extracted.article(), latest, page));
        };
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
                null,
                isSame ? latest.authors() : article.authors(),
                latest.source(),
                latest.rights(),
                Origin.REPLAY);
        return Draft.readAgain(said, page.fetchedAt(), clock.instant());
    }
}
