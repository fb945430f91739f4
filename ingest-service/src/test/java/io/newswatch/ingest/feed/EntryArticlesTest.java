package io.newswatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.contract.Origin;
import io.newswatch.ingest.source.Source;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the entries of a source mean as articles. */
class EntryArticlesTest {
    private static final Instant ADDED = Sources.ADDED;

    @Nested
    class Origins {
        @Test
        void atTheFirstReadWhatIsOlderThanTheSourceIsNoNews() {
            assertThat(origin(true, ADDED.minusSeconds(1))).isEqualTo(Origin.BACKFILL);
            assertThat(origin(true, null)).isEqualTo(Origin.BACKFILL);
            assertThat(origin(true, ADDED.plusSeconds(1))).isEqualTo(Origin.LIVE);
        }

        @Test
        void laterEverythingIsNews() {
            assertThat(origin(false, ADDED.minusSeconds(1))).isEqualTo(Origin.LIVE);
            assertThat(origin(false, null)).isEqualTo(Origin.LIVE);
        }

        private Origin origin(boolean firstRead, Instant publishedAt) {
            var entry = entry("https://example.org/a", "t", "s", null, publishedAt);
            return new EntryArticles(Sources.fullText(true), firstRead)
                    .of(List.of(entry))
                    .getFirst()
                    .origin();
        }
    }

    @Test
    void theContentIsTheBodyWhereThereIsOne() {
        var whole = articles(Sources.fullText(true), entry("https://example.org/a", "t", "short", "the whole", null));
        var summary =
                articles(Sources.fullText(false), entry("https://example.org/a", "t", "short", "the whole", null));

        assertThat(whole.getFirst().body()).isEqualTo("the whole");
        assertThat(whole.getFirst().summary()).isEqualTo("short");
        assertThat(summary.getFirst().body()).isEqualTo("short");
        assertThat(summary.getFirst().summary()).isNull();
    }

    @Test
    void aLinkThatIsNoneLeavesTheGuid() {
        var articles = articles(Sources.fullText(true), entry("javascript:void(0)", "t", "s", null, null));

        assertThat(articles.getFirst().url()).isNull();
        assertThat(articles.getFirst().guid()).isEqualTo("guid");
    }

    @Test
    void anEntryThatSaysNothingIsLeftOut() {
        assertThat(articles(Sources.fullText(true), entry("https://example.org/a", " ", null, null, null)))
                .isEmpty();
    }

    @Test
    void articlesCarryTheSource() {
        var article = articles(Sources.fullText(true), entry("https://example.org/a", "t", "s", null, null))
                .getFirst();

        assertThat(article.source().id()).isEqualTo("example");
        assertThat(article.source().country()).isEqualTo("be");
        assertThat(article.language()).isEqualTo("fr");
    }

    private static List<io.newswatch.ingest.article.Submission> articles(Source source, FeedEntry entry) {
        return new EntryArticles(source, false).of(List.of(entry));
    }

    private static FeedEntry entry(String link, String title, String summary, String content, Instant publishedAt) {
        return new FeedEntry(link, "guid", title, summary, content, null, publishedAt, null, List.of());
    }
}
