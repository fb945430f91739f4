package io.newswatch.reader.page.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.reader.document.DateSource;
import io.newswatch.reader.html.JsoupPlainText;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedFactsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ships sail | Harbour Post;Harbour Post;Ships sail",
                "Harbour Post - Ships sail;Harbour Post;Ships sail",
                "Ships sail - World - HarbourPost;Harbour Post;Ships sail - World",
                "Ships sail: why now;Harbour Post;Ships sail: why now",
                "Ships | sails;Harbour Post;Ships | sails",
                "船が出た｜港新聞;港新聞;船が出た"
            })
    void theTitleIsWithoutTheSitesName(String title, String site, String expected) {
        var facts = facts("<title>" + title + "</title><meta property=og:site_name content='" + site + "'>");

        assertThat(facts.title()).isEqualTo(expected);
    }

    @Test
    void aHeadlineInTheTitleIsTheTitle() {
        assertThat(facts("<title>Ships sail | Somebody</title><h1>Ships sail</h1>")
                        .title())
                .isEqualTo("Ships sail");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "By Ann Example and Bo Other;Ann Example, Bo Other",
                "Von Ann Example;Ann Example",
                "ANN EXAMPLE, Bo Other, REUTERS;ANN EXAMPLE, Bo Other",
                "Ann Example, chief correspondent;Ann Example",
                "记者 王小港;王小港",
                "admin;''",
                "https://harbour.example/author/ann;''",
                "Ann Example 12 May 2026;''"
            })
    void authorsAreTheNamesOfPeople(String line, String expected) {
        assertThat(String.join(", ", facts("<p class=byline>" + line + "</p>").authors()))
                .isEqualTo(expected);
    }

    @Nested
    class Dates {
        @Test
        void dataGoBeforeMetaBeforeMarkupBeforeText() {
            var text = "<span class=date>4 March 2026</span>";
            var markup = "<time datetime=2026-03-03T10:00:00Z></time>" + text;
            var meta = "<meta property=article:published_time content=2026-03-02T10:00:00Z>" + markup;
            var data = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"A title\","
                    + "\"datePublished\":\"2026-03-01T10:00:00Z\"}</script>" + meta;

            assertThat(facts(text).dateSource()).isEqualTo(DateSource.TEXT);
            assertThat(facts(markup).dateSource()).isEqualTo(DateSource.MARKUP);
            assertThat(facts(meta).dateSource()).isEqualTo(DateSource.META);
            assertThat(facts(data).published()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {"2026", "10:30", "03/04/2026", "3 hours ago", "Breaking"})
        void whatIsNoDayIsNoDate(String text) {
            var facts = facts("<span class=date>" + text + "</span>");

            assertThat(facts.published()).isNull();
            assertThat(facts.dateSource()).isEqualTo(DateSource.NONE);
        }

        @Test
        void theDateOfARelatedArticleIsNotTheArticles() {
            assertThat(facts("<div class=related><time datetime=2026-03-03>x</time></div>")
                            .published())
                    .isNull();
        }

        @Test
        void aChangeBeforePublicationIsNone() {
            assertThat(facts("<meta name=date content=2026-03-02><meta name=lastmod content=2026-03-01>")
                            .updated())
                    .isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "https://www.a.example/x;https://a.example/x;true",
                "https://m.post.co.uk/x;https://www.post.co.uk/x;true",
                "https://one.co.uk/x;https://other.co.uk/x;false",
                "https://a.example/x;https://a.example/;false",
                "https://a.example/x;https://a.example/en/;false",
                "https://a.example/x;https://b.example/x;false",
                "https://a-example.cdn.ampproject.org/c/a.example/x;https://a.example/x;true",
                "https://a.example/x;javascript:void(0);false"
            })
    void aCanonicalLinkIsOfTheSameSiteAndNotItsHomePage(String address, String canonical, boolean isBelieved) {
        var page = Jsoup.parse("<link rel=canonical href='" + canonical + "'>", address);

        assertThat(CanonicalLink.of(page, MetaTags.of(page), address, address).isPresent())
                .isEqualTo(isBelieved);
    }

    @ParameterizedTest
    @CsvSource({"en_GB,en-GB", "DE,de", "zh-hans-cn,zh-Hans-CN", "english,english", "'',", "x,"})
    void aLanguageIsATag(String given, String expected) {
        assertThat(facts("<html lang='" + given + "'><body>x").language()).isEqualTo(expected);
    }

    private static StatedFacts facts(String html) {
        var page = Jsoup.parse(html);
        return StatedFacts.of(page, MetaTags.of(page), new JsonLd(new JsoupPlainText()).read(page));
    }
}
