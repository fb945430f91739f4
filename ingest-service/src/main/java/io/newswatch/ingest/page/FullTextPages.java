package io.newswatch.ingest.page;

import io.newswatch.ingest.feed.FeedEntry;
import io.newswatch.ingest.fulltext.FullText;
import io.newswatch.ingest.fulltext.FullTextOutcome;
import io.newswatch.reader.document.Item;
import java.util.List;

/** Articles of which only the address is known, found the way whole texts are. */
public final class FullTextPages implements PageReader {
    private final FullText fullText;

    public FullTextPages(FullText fullText) {
        this.fullText = fullText;
    }

    @Override
    public PageOutcome read(PageVisit visit) {
        var said = new Item(
                visit.address().toString(),
                null,
                "",
                null,
                null,
                null,
                null,
                visit.isOld() ? null : visit.updatedAt(),
                List.of());
        return switch (fullText.of(visit.address(), said)) {
            case FullTextOutcome.Extracted extracted -> new PageOutcome.Found(entry(extracted.article()));
            case FullTextOutcome.Kept kept ->
                switch (kept.reason()) {
                    case ROBOTS_UNKNOWN, HOST_BUSY, UNREACHABLE, REFUSED -> new PageOutcome.Later(reason(kept), null);
                    case ROBOTS, GONE, NO_PAGE, NO_ARTICLE, SHORTER -> new PageOutcome.Never(reason(kept));
                };
        };
    }

    private static String reason(FullTextOutcome.Kept kept) {
        return kept.reason().id() + ": " + kept.detail();
    }

    private static FeedEntry entry(Item article) {
        return new FeedEntry(
                article.url(),
                article.guid(),
                article.title(),
                article.summary(),
                article.content(),
                article.language(),
                article.publishedAt(),
                article.updatedAt(),
                article.authors());
    }
}
