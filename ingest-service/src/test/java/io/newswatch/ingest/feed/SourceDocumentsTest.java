package io.newswatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.ingest.source.Source;
import io.newswatch.ingest.source.SourceKind;
import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.ReadingLimits;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The oddities of real feeds, each in a file named for it. */
class SourceDocumentsTest {
    private static final URI ADDRESS = URI.create("https://harbour.example/news/feed.xml");

    private final SourceDocuments parser = new SourceDocuments(DocumentReader.within(ReadingLimits.STANDARD));

    @Test
    void rssWithFullContent() throws IOException {
        var entry = parse("rss-with-full-content.xml").getFirst();

        assertThat(entry.title()).isEqualTo("Ferry & bridge: a new plan");
        assertThat(entry.link()).isEqualTo("https://harbour.example/2026/ferry?utm_source=rss");
        assertThat(entry.guid()).isEqualTo("harbour-1");
        assertThat(entry.summary()).isEqualTo("The short form.");
        assertThat(entry.content()).isEqualTo("The first paragraph.\n\nThe second.");
        assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(entry.authors()).containsExactly("Ann Example");
        assertThat(entry.language()).isEqualTo("en-gb");
    }

    @Test
    void atomRelativeLinks() throws IOException {
        var entry = parse("atom-relative-links.xml").getFirst();

        assertThat(entry.link()).isEqualTo("https://harbour.example/artikel/1");
        assertThat(entry.title()).isEqualTo("Ein Gipfel am See");
        assertThat(entry.content()).isEqualTo("Lang.");
        assertThat(entry.updatedAt()).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(entry.authors()).containsExactly("Bea Beispiel");
    }

    @Test
    void rssDoctypeAndEntity() throws IOException {
        assertThat(parse("rss-doctype-and-entity.xml").getFirst().title()).isEqualTo("Café opens");
    }

    @Test
    void rssControlCharacters() throws IOException {
        var entry = parse("rss-control-characters.xml").getFirst();

        assertThat(entry.title()).isEqualTo("Bell rings");
        assertThat(entry.link()).isEqualTo("https://c.example/permalink");
        assertThat(entry.publishedAt()).isNull();
    }

    @Test
    void rssLatin1() throws IOException {
        assertThat(parse("rss-latin1.xml").getFirst().title()).isEqualTo("Café");
    }

    @Test
    void atomNanoseconds() throws IOException {
        assertThat(parse("atom-nanoseconds.xml").getFirst().publishedAt())
                .isEqualTo(Instant.parse("2026-03-01T08:00:00.123456789Z"));
    }

    @Test
    void entityBomb() throws IOException {
        assertThat(parse("entity-bomb.xml")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not xml", "<html><body>Page</body></html>", "<rss version='2.0'><channel>", "{}"})
    void whatIsNothingIsSaidToBeSo(String text) {
        assertThat(found(text, Sources.of(SourceKind.AUTO))).isInstanceOf(Found.Nothing.class);
    }

    @Test
    void hintsOfAFeedAreHandedOn() {
        var feed = "<rss version='2.0'><channel><ttl>45</ttl><skipDays><day>Sunday</day></skipDays>"
                + "<item><title>T</title><link>https://x.example/t</link></item></channel></rss>";

        var found = (Found.Entries) found(feed, Sources.of(SourceKind.RSS));

        assertThat(found.hints().pause()).isEqualTo(Duration.ofMinutes(45));
        assertThat(found.hints().skipDays()).containsExactly(DayOfWeek.SUNDAY);
    }

    @Nested
    class Sitemaps {
        private static final String SITEMAP = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                + "<url><loc>https://harbour.example/a</loc></url><url><loc>https://harbour.example/b</loc></url></urlset>";

        @Test
        void giveAddresses() {
            assertThat(((Found.Entries) found(SITEMAP, Sources.of(SourceKind.AUTO))).entries())
                    .extracting(FeedEntry::link)
                    .containsExactly("https://harbour.example/a", "https://harbour.example/b");
        }

        @Test
        void giveThoseThatMatchThePattern() {
            assertThat(((Found.Entries) found(SITEMAP, Sources.of(SourceKind.SITEMAP, "/b$"))).entries())
                    .extracting(FeedEntry::link)
                    .containsExactly("https://harbour.example/b");
        }

        @Test
        void areNoFeeds() {
            assertThat(found(SITEMAP, Sources.of(SourceKind.RSS)))
                    .isEqualTo(new Found.Nothing("is a sitemap, not a rss"));
        }

        @Test
        void ofSitemapsGiveParts() {
            var index = "<sitemapindex><sitemap><loc>https://harbour.example/s.xml</loc>"
                    + "<lastmod>2026-03-01T10:00:00Z</lastmod></sitemap></sitemapindex>";

            assertThat(found(index, Sources.of(SourceKind.AUTO)))
                    .isEqualTo(new Found.Parts(List.of(new Found.Part(
                            URI.create("https://harbour.example/s.xml"), Instant.parse("2026-03-01T10:00:00Z")))));
        }
    }

    @Nested
    class Pages {
        private static final String HOME = "<html><head><title>Home</title>"
                + "<link rel='alternate' type='application/rss+xml' title='Comments' href='/comments/feed'>"
                + "<link rel='alternate' type='application/rss+xml' href='/news.xml'></head><body>"
                + "<a href='/2026/03/01/ferry-opens-to-the-public'>The ferry opens to the public</a>"
                + "<a href='/about'>All that there is to know about us</a></body></html>";

        @Test
        void nameTheirFeeds() {
            assertThat(found(HOME, Sources.of(SourceKind.AUTO)))
                    .isEqualTo(new Found.Feeds(List.of(URI.create("https://harbour.example/news.xml"))));
        }

        @Test
        void haveArticlesThatAreLinked() {
            assertThat(((Found.Entries) found(HOME, Sources.of(SourceKind.PAGE))).entries())
                    .allMatch(FeedEntry::tellsOnlyAddress)
                    .extracting(FeedEntry::link)
                    .containsExactly("https://harbour.example/2026/03/01/ferry-opens-to-the-public");
        }

        @Test
        void areFollowedByPattern() {
            assertThat(((Found.Entries) found(HOME, Sources.of(SourceKind.AUTO, "/about$"))).entries())
                    .extracting(FeedEntry::link)
                    .containsExactly("https://harbour.example/about");
        }
    }

    private Found found(String text, Source source) {
        return parser.parse(text.getBytes(StandardCharsets.UTF_8), "text/xml", ADDRESS, source);
    }

    private List<FeedEntry> parse(String file) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/feeds/" + file)) {
            var found = parser.parse(in.readAllBytes(), null, ADDRESS, Sources.of(SourceKind.AUTO));
            return ((Found.Entries) found).entries();
        }
    }
}
