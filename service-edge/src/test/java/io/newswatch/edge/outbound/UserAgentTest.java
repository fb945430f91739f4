package io.newswatch.edge.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a robots.txt calls us by. */
class UserAgentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Newswatch/0.1 (+https://github.com/newswatch) | Newswatch",
                "example-watch/2 (mail@example.org) | example-watch",
                "Harbour_Bot | Harbour_Bot",
                "42 | 42",
            })
    void isTheFirstProduct(String header, String product) {
        assertThat(new UserAgent(header).product()).isEqualTo(product);
    }
}
