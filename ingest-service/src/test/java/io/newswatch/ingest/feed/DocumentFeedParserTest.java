package io.newswatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.ReadingLimits;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The oddities of real feeds, each in a file named for it. */
class DocumentFeedParserTest {
    private static final URI ADDRESS = URI.create("https://harbour.example/news/feed.xml");

    private final DocumentFeedParser parser = new DocumentFeedParser(DocumentReader.within(ReadingLimits.STANDARD));

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
    void whatIsNoFeedIsSaidToBeNone(String text) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> parser.parse(text.getBytes(StandardCharsets.UTF_8), "text/xml", ADDRESS));
    }

    private List<FeedEntry> parse(String file) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/feeds/" + file)) {
            return parser.parse(in.readAllBytes(), null, ADDRESS);
        }
    }
}
