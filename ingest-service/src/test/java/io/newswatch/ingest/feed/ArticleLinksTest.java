package io.newswatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.ingest.source.LinkPattern;
import io.newswatch.reader.document.PageLink;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which links of a front page lead to articles. */
class ArticleLinksTest {
    private static final URI PAGE = URI.create("https://www.harbour.example/news");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www.harbour.example/2026/03/01/ferry-opens-at-noon | Read more",
                "https://harbour.example/ferry-opens-at-noon-today | Ferry opens at noon today",
                "https://m.harbour.example/world/article-1234567 | The ministers met for talks",
                "https://www.harbour.example/story/20260301.html | The ministers met for talks",
                "https://www.harbour.example/a?id=7654321 | The ministers met for talks",
                "https://www.harbour.example/politik/gipfel-am-see-endet-heute/ | Der Gipfel am See endet heute",
                "https://www.harbour.example/news/88123456 | 首相が同盟の事務総長と会談した",
            })
    void thoseWithAHeadlineOrWrittenLikeOne(String url, String text) {
        assertThat(links(null, url, text)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www.harbour.example/news | The ministers met for talks",
                "https://www.harbour.example/ | The ministers met for talks",
                "https://www.harbour.example/world | World",
                "https://www.harbour.example/topics/the-war-in-the-north | The war in the north",
                "https://www.harbour.example/tag/one-two-three-four | One two three four five",
                "https://www.harbour.example/author/ann-example-12345678 | Ann Example who writes here",
                "https://www.harbour.example/2026/03/01/the-great-picture-of-all.jpg | The great picture of all",
                "https://other.example/2026/03/01/ferry-opens-at-noon | Ferry opens at noon today",
                "mailto:editor@harbour.example | Write to the editor of this",
                "https://www.harbour.example/page/12345678 | More of all of the news",
            })
    void notThoseToSectionsFilesAndOtherSites(String url, String text) {
        assertThat(links(null, url, text)).isEmpty();
    }

    @Test
    void thoseThatMatchThePatternWhereThereIsOne() {
        var pattern = new LinkPattern("/x/[0-9]+$");

        assertThat(links(pattern, "https://other.example/x/1", "")).hasSize(1);
        assertThat(links(pattern, "https://www.harbour.example/2026/03/01/ferry-opens-at-noon", "Ferry"))
                .isEmpty();
    }

    private static List<FeedEntry> links(LinkPattern pattern, String url, String text) {
        return new ArticleLinks(PAGE, pattern).of(List.of(new PageLink(url, text)));
    }
}
