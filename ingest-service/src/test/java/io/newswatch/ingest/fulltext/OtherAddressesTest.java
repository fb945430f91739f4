package io.newswatch.ingest.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.ingest.identity.CanonicalUrl;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which other addresses are believed. */
class OtherAddressesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://m.news.example/2026/ferry?ref=x | https://www.news.example/2026/ferry",
                "https://news.example/2026/ferry/amp | https://news.example/2026/ferry",
                "https://news.example/amp/ferry.html | https://news.example/ferry",
                "https://news.example/?p=88123 | https://news.example/2026/03/01/ferry-opens-at-noon/",
                "https://news.example/a/88123 | https://news.example/world/article88123.ece",
                "https://feeds.example/~r/x/abc | https://news.example/story-1234567",
                "https://news.example/world/ferry-opens-at-noon-1 | https://news.example/europe/ferry-opens-at-noon",
                "https://news.example/x/首相会談 | https://news.example/y/首相会談",
            })
    void thoseAsParticularAsAnArticles(String own, String canonical) {
        assertThat(OtherAddresses.of(uri(own), uri(own), canonical)).containsExactly(CanonicalUrl.of(canonical));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://news.example/world/ferry-opens-at-noon | https://news.example/world",
                "https://news.example/world/ferry-opens-at-noon | https://news.example/world/",
                "https://news.example/world/ferry-opens-at-noon | https://news.example/sport",
                "https://news.example/world/ferry-opens-at-noon | https://news.example/tag/ferry-opens-at-noon",
                "https://news.example/2026/ferry-opens-at-noon | https://news.example/2026",
                "https://news.example/a-long-story-told/part-two-of-many | https://news.example/a-long-story-told",
                "https://news.example/world/ferry-opens-at-noon | https://news.example/error/page-not-found-here",
                "https://news.example/world/ferry-opens-at-noon | https://news.example/world/ferry-opens-at-noon#top",
                "https://news.example/world/ferry-opens-at-noon | not an address",
            })
    void notSectionsNorTheSame(String own, String canonical) {
        assertThat(OtherAddresses.of(uri(own), uri(own), canonical)).isEmpty();
    }

    @Test
    void whereRedirectionsLedCountsToo() {
        var to = "https://news.example/2026/03/01/ferry-opens-at-noon";

        assertThat(OtherAddresses.of(uri("https://t.example/x1"), uri(to), to)).containsExactly(CanonicalUrl.of(to));
        assertThat(OtherAddresses.of(uri("https://t.example/x1"), uri("https://news.example/"), null))
                .isEmpty();
    }

    private static URI uri(String address) {
        return URI.create(address);
    }
}
