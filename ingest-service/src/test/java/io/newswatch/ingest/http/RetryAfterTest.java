package io.newswatch.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Both forms of the header, and nonsense. */
class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void isANumberOfSeconds() {
        assertThat(RetryAfter.parse(" 120 ", NOW)).hasValue(NOW.plusSeconds(120));
    }

    @Test
    void isADate() {
        assertThat(RetryAfter.parse("Sun, 01 Mar 2026 13:00:00 GMT", NOW)).hasValue(NOW.plusSeconds(3_600));
    }

    @Test
    void isIgnoredWhenItIsNeither() {
        assertThat(RetryAfter.parse("soon", NOW)).isEmpty();
        assertThat(RetryAfter.parse("-5", NOW)).isEmpty();
        assertThat(RetryAfter.parse("99999999999999", NOW)).isEmpty();
    }
}
