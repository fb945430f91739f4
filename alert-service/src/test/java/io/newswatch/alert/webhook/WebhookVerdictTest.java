package io.newswatch.alert.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.alert.delivery.AttemptResult;
import io.newswatch.edge.outbound.OutboundResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookVerdictTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void anyTwoHundredIsSuccess(int status) {
        assertThat(verdict(status)).isEqualTo(new AttemptResult.Accepted(status));
    }

    @Test
    void fourHundredAndTenClosesTheChannel() {
        assertThat(verdict(410)).isInstanceOf(AttemptResult.Gone.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 401, 404, 429, 500, 502, 503, 504})
    void everythingElseIsTriedAgain(int status) {
        assertThat(verdict(status)).isInstanceOfSatisfying(AttemptResult.TryLater.class, later -> {
            assertThat(later.httpStatus()).isEqualTo(status);
            assertThat(later.reason()).contains(Integer.toString(status));
            assertThat(later.retryAfter()).isEmpty();
        });
    }

    @Test
    void aRedirectIsExplained() {
        assertThat(verdict(301))
                .isInstanceOfSatisfying(AttemptResult.TryLater.class, later -> assertThat(later.reason())
                        .contains("do not follow redirects"));
    }

    @ParameterizedTest
    @CsvSource({"120,PT2M", "0,PT0S", "'Sun, 01 Mar 2026 10:05:00 GMT',PT5M"})
    void retryAfterIsUnderstoodAsSecondsAndAsADate(String header, Duration pause) {
        assertThat(retryAfter(header)).contains(pause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "99999999999999999999", "Sun, 01 Mar 2026 09:00:00 GMT"})
    void aSenselessRetryAfterIsNoWish(String header) {
        assertThat(retryAfter(header)).isEmpty();
    }

    private static Optional<Duration> retryAfter(String header) {
        var headers = Map.of("retry-after", List.of(header));
        return ((AttemptResult.TryLater) WebhookVerdict.of(response(503, headers), NOW)).retryAfter();
    }

    private static AttemptResult verdict(int status) {
        return WebhookVerdict.of(response(status, Map.of()), NOW);
    }

    private static OutboundResponse response(int status, Map<String, List<String>> headers) {
        return new OutboundResponse(status, headers, new byte[0], URI.create("https://hooks.example"));
    }
}
