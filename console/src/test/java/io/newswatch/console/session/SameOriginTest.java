package io.newswatch.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {
    private final SameOrigin sameOrigin = new SameOrigin(Optional.of(URI.create("https://news.example/")));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            same-origin, -,                      h:8080,    true
            none,        -,                      h:8080,    true
            cross-site,  -,                      h:8080,    false
            same-site,   https://news.example,   h:8080,    false
            -,           http://h:8080,          h:8080,    true
            -,           http://H:8080,          h:8080,    true
            -,           https://news.example,   inside:1,  true
            -,           http://h:9090,          h:8080,    false
            -,           https://evil.example,   h:8080,    false
            -,           null,                   h:8080,    false
            -,           ht tp://x,              h:8080,    false
            -,           -,                      h:8080,    true
            """)
    void decides(String fetchSite, String origin, String host, boolean allowed) {
        assertThat(sameOrigin.allows(fetchSite, origin, host)).isEqualTo(allowed);
    }
}
