package io.newswatch.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/\\evil.example", "https://evil.example", "evil", "", "/\t/evil", "/sign-out"
            })
    void isTheFirstPageInsteadOf(String wanted) {
        assertThat(ReturnPath.of(wanted)).isEqualTo("/");
    }

    @Test
    void isAPageOfOurs() {
        assertThat(ReturnPath.of("/alerts/abc?x=1")).isEqualTo("/alerts/abc?x=1");
    }

    @Test
    void isTheFirstPageWhenNothingWasWanted() {
        assertThat(ReturnPath.of(null)).isEqualTo("/");
    }
}
