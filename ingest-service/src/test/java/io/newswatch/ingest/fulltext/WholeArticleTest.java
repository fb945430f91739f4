package io.newswatch.ingest.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.ingest.fulltext.FullTextOutcome.Extracted;
import io.newswatch.ingest.fulltext.FullTextOutcome.Kept;
import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.Item;
import io.newswatch.reader.document.Reading;
import io.newswatch.reader.document.ReadingLimits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is taken from the page, and what the feed said. */
class WholeArticleTest {
    private static final String ADDRESS = "https://news.example/1";
    private static final String TEXT = "Ministers met in Tokyo and agreed on talks with the alliance. ".repeat(20);

    @Test
    void theTextIsThePagesAndTheRestTheFeeds() {
        var published = Instant.parse("2026-03-01T10:00:00Z");
        var said = new Item(ADDRESS, "g1", "Title of the feed", "Short.", null, "en", published, null, List.of("Ann"));

        var outcome = WholeArticle.of(said, page(TEXT));

        assertThat(outcome).isInstanceOfSatisfying(Extracted.class, extracted -> {
            assertThat(extracted.article().content()).startsWith("Ministers met in Tokyo");
            assertThat(extracted.article())
                    .usingRecursiveComparison()
                    .ignoringFields("content")
                    .isEqualTo(said);
        });
    }

    @Test
    void whatTheFeedLeftOutIsThePagesOrStaysUnsaid() {
        var outcome = WholeArticle.of(said("", null), page(TEXT));

        assertThat(outcome).isInstanceOfSatisfying(Extracted.class, extracted -> {
            assertThat(extracted.article().title()).isEqualTo("Title of the page");
            assertThat(extracted.article().language()).isEqualTo("fr");
            assertThat(extracted.article().publishedAt()).isNull();
        });
    }

    @Test
    void aPageWithLessThanTheSummaryLeavesTheSummary() {
        assertThat(reason(WholeArticle.of(said("T", "A summary. ".repeat(200)), page(TEXT))))
                .isEqualTo(Reason.SHORTER);
    }

    @Test
    void whatIsNoPageLeavesTheSummary() {
        assertThat(reason(WholeArticle.of(said("T", "S"), read("<rss><channel><title>F</title></channel></rss>"))))
                .isEqualTo(Reason.NO_PAGE);
        assertThat(reason(WholeArticle.of(said("T", "S"), read("%PDF-1.4")))).isEqualTo(Reason.NO_PAGE);
        assertThat(reason(WholeArticle.of(said("T", "S"), read("<html><body></body></html>"))))
                .isEqualTo(Reason.NO_ARTICLE);
    }

    @Test
    void onlySummariesWithAnAddressWantAPage() {
        assertThat(WholeArticle.isWanted(said("T", "S"))).isTrue();
        assertThat(WholeArticle.isWanted(new Item(ADDRESS, null, "T", "S", "All of it", null, null, null, List.of())))
                .isFalse();
        assertThat(WholeArticle.isWanted(new Item("/1", null, "T", "S", null, null, null, null, List.of())))
                .isFalse();
        assertThat(WholeArticle.isWanted(new Item(null, "g", "T", "S", null, null, null, null, List.of())))
                .isFalse();
    }

    private static Reason reason(FullTextOutcome outcome) {
        return ((Kept) outcome).reason();
    }

    private static Item said(String title, @Nullable String summary) {
        return new Item(ADDRESS, null, title, summary, null, null, null, null, List.of());
    }

    private static Reading page(String text) {
        return read("<html lang='fr'><head><title>Title of the page</title></head><body><article><p>" + text
                + "</p></article></body></html>");
    }

    private static Reading read(String document) {
        return DocumentReader.within(ReadingLimits.STANDARD)
                .read(document.getBytes(StandardCharsets.UTF_8), null, ADDRESS);
    }
}
