package io.newswatch.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkPatternTest {
    private static final String LONG = "https://example.org/" + "a".repeat(100_000) + "!";

    @Test
    void matchesAnywhereInAnAddress() {
        assertThat(new LinkPattern("/\\d{4}/").matches("https://example.org/2026/x"))
                .isTrue();
        assertThat(new LinkPattern("/\\d{4}/").matches("https://example.org/x")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|aa)+$", "(a|a)*b", "(.*a){20}$", "([a-z]+)*=", "a{1,1000}$"})
    @Timeout(10)
    void takesLinearTimeWhateverSomebodyWrites(String text) {
        assertThat(new LinkPattern(text).matches(LONG)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "(", "(?=x)", "(a)\\1", "a{1,100000}"})
    void refusesWhatItCannotHold(String text) {
        assertThatThrownBy(() -> new LinkPattern(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LinkPattern("x".repeat(501))).isInstanceOf(IllegalArgumentException.class);
    }
}
