package io.newswatch.console.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "data:text/html,x",
                "//example.org",
                "/relative",
                "http:///nohost",
                "ftp://example.org/",
                "not an address",
                ""
            })
    void isNotMadeOf(String address) {
        assertThat(WebLink.of(address)).isEmpty();
    }

    @Test
    void isMadeOfAWebAddress() {
        assertThat(WebLink.of("https://example.org/a?b=c")).contains("https://example.org/a?b=c");
    }

    @Test
    void isWrittenInAscii() {
        assertThat(WebLink.of("https://example.org/記事")).contains("https://example.org/%E8%A8%98%E4%BA%8B");
    }

    @Test
    void isNotMadeOfNothing() {
        assertThat(WebLink.of(null)).isEmpty();
    }
}
