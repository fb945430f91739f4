package io.newswatch.ingest.wiring;

import io.newswatch.ingest.article.ArticleStore;
import io.newswatch.ingest.postgres.Database;
import io.newswatch.ingest.postgres.PostgresRawPages;
import io.newswatch.ingest.rawpage.ExtractAgain;
import io.newswatch.ingest.rawpage.RawPages;
import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.ReadingLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes the parts that know nothing of CDI: kept pages. */
@Singleton
class RawPageWiring {
    private static final int LARGEST_PAGE = 16 << 20;
    private static final int MOST_LINKS = 1_000;
    /** What an article may have. */
    private static final int LONGEST_TEXT = 300_000;

    @Produces
    @Singleton
    RawPages rawPages(Database database, InstantSource clock) {
        return new PostgresRawPages(database, clock);
    }

    @Produces
    @Singleton
    ExtractAgain extractAgain(RawPages pages, ArticleStore articles, InstantSource clock) {
        var reader = DocumentReader.within(new ReadingLimits(LARGEST_PAGE, MOST_LINKS, LONGEST_TEXT));
        return new ExtractAgain(pages, articles, reader, clock);
    }
}
