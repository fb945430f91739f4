package io.newswatch.reader.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.ReadingLimits;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The lines that programs read. */
class ReadingJsonTest {
    @Test
    void aFeedHasEveryField() {
        assertThat(line("<rss><channel><item><title>A\nB</title><link>https://a.example/1</link>"
                        + "<pubDate>1 Mar 2026 08:00 GMT</pubDate></item></channel></rss>"))
                .isEqualTo(
                        "{\"input\":\"in\",\"kind\":\"rss\",\"items\":[{\"title\":\"A B\",\"url\":\"https://a.example/1\","
                                + "\"guid\":null,\"publishedAt\":\"2026-03-01T08:00:00Z\",\"updatedAt\":null,\"authors\":[],"
                                + "\"summary\":null,\"body\":\"\",\"language\":null}],\"problems\":[]}");
    }

    @Test
    void aPageHasItsArticleAndFeeds() {
        assertThat(line("<html><head><title>T</title><link rel=alternate type=application/rss+xml href=/rss></head>"
                        + "<body><p>Hello.</p></body></html>"))
                .contains("\"kind\":\"page\",\"items\":[],\"article\":{\"title\":\"T\"")
                .contains("\"feeds\":[{\"url\":\"/rss\",\"title\":null,\"type\":\"application/rss+xml\"}]");
    }

    @Test
    void anIndexNamesItsSitemaps() {
        assertThat(line("<sitemapindex><sitemap><loc>https://a.example/s.xml</loc></sitemap></sitemapindex>"))
                .contains("\"kind\":\"sitemap\",\"items\":[],\"sitemaps\":[{\"url\":\"https://a.example/s.xml\"");
    }

    @Test
    void whatCannotBeReadHasAnErrorAndNoKind() {
        assertThat(line("")).isEqualTo("{\"input\":\"in\",\"error\":\"the document is empty\",\"reason\":\"empty\"}");
        assertThat(ReadingJson.failure("x", "there is no such file"))
                .isEqualTo("{\"input\":\"x\",\"error\":\"there is no such file\"}");
    }

    private static String line(String document) {
        var reader = DocumentReader.within(ReadingLimits.STANDARD);
        return ReadingJson.line("in", reader.read(document.getBytes(StandardCharsets.UTF_8), null, null));
    }
}
