package io.newswatch.alert.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "NATO & Japan → NATO &amp; Japan",
                "<!channel> now → &lt;!channel&gt; now",
                "<@U123> → &lt;@\u200BU123&gt;",
                "<https://evil.example|click> → &lt;https://evil.example|click&gt;",
                "@here and @all → @\u200Bhere and @\u200Ball",
                "me@example.org → me@\u200Bexample.org",
                "at @ noon → at @ noon",
                "![x](http://evil.example/p.png) → ![x]\u200B(http://evil.example/p.png)",
                "[a][b] and [c]: d → [a]\u200B[b] and [c]\u200B: d",
                "*bold* ~gone~ `code` → \u2217bold\u2217 \u223Cgone\u223C \u02CBcode\u02CB",
                "_slanted_ but snake_case → \u02CDslanted\u02CD but snake_case",
                "&lt;already&gt; → &amp;lt;already&amp;gt;"
            })
    void nothingOfAStrangersTextIsMarkup(String text, String escaped) {
        assertThat(SlackText.escaped(text, 1_000)).isEqualTo(escaped);
    }

    @Test
    void whatIsCutIsCutBetweenEntitiesAndCharacters() {
        assertThat(SlackText.escaped("&".repeat(100), 23)).isEqualTo("&amp;&amp;&amp;&amp;…");
        assertThat(SlackText.escaped("😀".repeat(100), 8)).isEqualTo("😀😀😀…");
        assertThat(SlackText.escaped("&&", 11)).isEqualTo("&amp;&amp;");
    }

    @Test
    void aLinkEndsWhereItShould() {
        assertThat(SlackText.link("https://news.example/?a=1&b=%7C", "a > b | c", 100))
                .isEqualTo("<https://news.example/?a=1&amp;b=%7C|a &gt; b | c>");
    }
}
