package io.newswatch.ingest.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.ingest.fulltext.FullTextOutcome.Beginning;
import io.newswatch.ingest.fulltext.FullTextOutcome.Extracted;
import io.newswatch.ingest.fulltext.FullTextOutcome.Kept;
import io.newswatch.ingest.identity.CanonicalUrl;
import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.Item;
import io.newswatch.reader.document.Reading;
import io.newswatch.reader.document.ReadingLimits;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is taken from the page, and what the feed said. */
class WholeArticleTest {
    private static final String ADDRESS = "https://news.example/2026/ministers-meet-in-tokyo";
    private static final String TEXT = "Ministers met in Tokyo and agreed on talks with the alliance. ".repeat(20);
    private static final WholeArticle WHOLE =
            new WholeArticle(URI.create(ADDRESS), URI.create(ADDRESS), Instant.parse("2026-03-02T10:00:00Z"));

    @Test
    void theTextIsThePagesAndTheRestTheFeeds() {
        var published = Instant.parse("2026-03-01T10:00:00Z");
        var said = new Item(ADDRESS, "g1", "Title of the feed", "Short.", null, "en", published, null, List.of("Ann"));

        var outcome = WHOLE.of(said, page(TEXT));

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
        assertThat(WHOLE.of(said("", null), page(TEXT))).isInstanceOfSatisfying(Extracted.class, extracted -> {
            assertThat(extracted.article().title()).isEqualTo("Title of the page");
            assertThat(extracted.article().language()).isEqualTo("fr");
            assertThat(extracted.article().publishedAt()).isNull();
        });
    }

    @Test
    void aPageWithLessThanTheSummaryLeavesTheSummary() {
        assertThat(reason(WHOLE.of(said("T", "A summary. ".repeat(200)), page(TEXT))))
                .isEqualTo(Reason.SHORTER);
    }

    @Test
    void whatIsNoPageLeavesTheSummary() {
        assertThat(reason(WHOLE.of(said("T", "S"), read("<rss><channel><title>F</title></channel></rss>"))))
                .isEqualTo(Reason.NO_PAGE);
        assertThat(reason(WHOLE.of(said("T", "S"), read("%PDF-1.4")))).isEqualTo(Reason.NO_PAGE);
        assertThat(reason(WHOLE.of(said("T", "S"), read("<html><body></body></html>"))))
                .isEqualTo(Reason.NO_ARTICLE);
    }

    @Test
    void anArticleWithoutTextLeavesTheSummary() {
        var empty =
                "<html><head><title>Ministers</title><meta property='og:type' content='article'></head><body></body></html>";

        assertThat(reason(WHOLE.of(said("T", "S"), read(empty)))).isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void aPageThatWantsToBeInNoIndexIsReadAllTheSame() {
        assertThat(WHOLE.of(said("T", "S"), page("<meta name='robots' content='noindex'>", TEXT)))
                .isInstanceOf(Extracted.class);
    }

    @Test
    void anotherAddressIsTold() {
        var canonical = "<link rel='canonical' href='https://news.example/world/ministers-meet-in-tokyo'>";

        assertThat(WHOLE.of(said("T", "S"), page(canonical, TEXT)))
                .isInstanceOfSatisfying(Extracted.class, extracted -> assertThat(extracted.alsoAt())
                        .containsExactly(CanonicalUrl.of("https://news.example/world/ministers-meet-in-tokyo")));
    }

    @Nested
    class APaywall {
        private static final String PAID = "<script type='application/ld+json'>{\"@context\":\"https://schema.org\","
                + "\"@type\":\"NewsArticle\",\"headline\":\"Title of the page\",\"isAccessibleForFree\":false%s}</script>";

        @Test
        void leavesTheSummaryWhateverTheTeaserHas() {
            assertThat(reason(WHOLE.of(said("T", "S"), page(PAID.formatted(""), TEXT))))
                    .isEqualTo(Reason.PAYWALL);
        }

        @Test
        void thatShowsTheWholeTextAllTheSameIsNone() {
            assertThat(WHOLE.of(said("T", "S"), page(PAID.formatted(""), TEXT.repeat(3))))
                    .isInstanceOf(Extracted.class);
        }

        @Test
        void isNotGoneRoundByTheDataOfThePage() {
            var hidden = PAID.formatted(",\"articleBody\":\"" + TEXT.repeat(3) + "\"");

            assertThat(reason(WHOLE.of(said("T", "S"), page(hidden, "Ministers met in Tokyo."))))
                    .isEqualTo(Reason.PAYWALL);
        }

        @Test
        void givesItsTeaserWhereNothingElseIsToldOfTheArticle() {
            assertThat(WHOLE.of(said("", null), page(PAID.formatted(""), TEXT)))
                    .isInstanceOfSatisfying(Beginning.class, beginning -> {
                        assertThat(beginning.reason()).isEqualTo(Reason.PAYWALL);
                        assertThat(beginning.article().content()).startsWith("Ministers met");
                        assertThat(beginning.article().title()).isEqualTo("Title of the page");
                    });
        }
    }

    private static Reason reason(FullTextOutcome outcome) {
        return ((Kept) outcome).reason();
    }

    private static Item said(String title, @Nullable String summary) {
        return new Item(ADDRESS, null, title, summary, null, null, null, null, List.of());
    }

    private static Reading page(String text) {
        return page("", text);
    }

    private static Reading page(String head, String text) {
        return read("<html lang='fr'><head><title>Title of the page</title>" + head + "</head><body><article><p>" + text
                + "</p></article></body></html>");
    }

    private static Reading read(String document) {
        return DocumentReader.within(ReadingLimits.STANDARD)
                .read(document.getBytes(StandardCharsets.UTF_8), null, ADDRESS);
    }
}
