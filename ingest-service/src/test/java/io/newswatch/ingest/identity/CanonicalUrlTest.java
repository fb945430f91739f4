package io.newswatch.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One canonical address for all spellings of it. */
class CanonicalUrlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.org | https://example.org/",
                "HTTPS://Example.ORG:443/a | https://example.org/a",
                "http://example.org:80/a | http://example.org/a",
                "http://example.org:8080/a | http://example.org:8080/a",
                "https://example.org:/a | https://example.org/a",
                "https://example.org./a | https://example.org/a",
                "https://example.org/a#top | https://example.org/a",
                "https://example.org/a? | https://example.org/a",
                "https://example.org/a/./b/../c | https://example.org/a/c",
                "https://example.org/../../a | https://example.org/a",
                "https://example.org/a/.. | https://example.org/",
                "https://example.org/a/%2e%2e/b | https://example.org/b",
                "https://example.org/%7euser/%c3%a9 | https://example.org/~user/%C3%A9",
                "https://example.org/é | https://example.org/%C3%A9",
                "https://example.org/a b | https://example.org/a%20b",
                "https://example.org/100% | https://example.org/100%25",
                "https://bücher.example/a | https://xn--bcher-kva.example/a",
                "https://example.org/a?utm_source=x&id=7&fbclid=abc | https://example.org/a?id=7",
                "https://example.org/a?UTM_Source=x | https://example.org/a",
                "https://example.org/a?b=2&a=1 | https://example.org/a?b=2&a=1",
                "https://[2001:DB8::1]/a | https://[2001:db8::1]/a",
                "https://example.org/a//b/ | https://example.org/a//b/",
            })
    void isTheSameForAllSpellings(String given, String canonical) {
        assertThat(CanonicalUrl.of(given).value()).isEqualTo(canonical);
        assertThat(CanonicalUrl.of(canonical).value()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/a, https://example.org/a",
        "https://www.example.org/a, https://example.org/a",
        "https://example.org/a/, https://example.org/a",
        "https://example.org/A, https://example.org/a",
    })
    void keepsApartWhatOnlyTheServerKnowsToBeTheSame(String one, String other) {
        assertThat(CanonicalUrl.of(one)).isNotEqualTo(CanonicalUrl.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org/a",
                "/a",
                "ftp://example.org/a",
                "javascript:alert(1)",
                "file:///etc/hosts",
                "https://",
                "https:///a",
                "https://user:secret@example.org/",
                "https://user@example.org/",
                "https://example.org:0/",
                "https://example.org:99999/",
                "https://exa mple.org/",
                "https://example..org/",
                "https://example.org\\a/",
                "https://example.org/a\u0000b",
                "https://example.org/a\nb",
            })
    void refusesWhatIsNoAddressOfAnArticle(String given) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalUrl.of(given));
    }

    @Test
    void refusesMoreThan2048Characters() {
        var longest = "https://example.org/" + "a".repeat(2_028);

        assertThat(CanonicalUrl.of(longest).value()).isEqualTo(longest);
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalUrl.of(longest + "a"));
    }
}
