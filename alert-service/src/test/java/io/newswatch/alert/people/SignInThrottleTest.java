package io.newswatch.alert.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final SignInThrottle throttle = new SignInThrottle(new SignInThrottle.Limits(3, 5, WINDOW, 10));

    @Test
    void tooManyAttemptsOnANameWaitForTheEndOfTheWindow() {
        attempts(3, "ana", "a");
        assertThat(throttle.attempt("ana", "b", NOW.plusSeconds(60))).contains(WINDOW.minusSeconds(60));
        assertThat(throttle.attempt("ana", "b", NOW.plus(WINDOW))).isEmpty();
    }

    @Test
    void theCaseOfANameDoesNotMatter() {
        attempts(3, "ana", "a");
        assertThat(throttle.attempt("ANA", "b", NOW)).isPresent();
    }

    @Test
    void tooManyAttemptsFromAnAddressWaitWhateverTheName() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.attempt("name " + i, "a", NOW)).isEmpty();
        }
        assertThat(throttle.attempt("another", "a", NOW)).isPresent();
        assertThat(throttle.attempt("another", "b", NOW)).isEmpty();
    }

    @Test
    void gettingInForgetsTheName() {
        attempts(2, "ana", "a");
        throttle.succeeded("ana", "a");
        assertThat(throttle.attempt("ana", "b", NOW)).isEmpty();
    }

    @Test
    void manyWhoGetInFromOneAddressAreNotHeldUp() {
        for (int i = 0; i < 50; i++) {
            assertThat(throttle.attempt("name " + i, "console", NOW)).isEmpty();
            throttle.succeeded("name " + i, "console");
        }
    }

    @Test
    void theTableStaysSmall() {
        attempts(3, "victim", "a");
        for (int i = 0; i < 1_000; i++) {
            assertThat(throttle.attempt("name " + i, "address " + i, NOW)).isEmpty();
        }
        // The oldest entries made room; that is the price of a bound.
        assertThat(throttle.attempt("victim", "b", NOW)).isEmpty();
    }

    private void attempts(int count, String name, String address) {
        for (int i = 0; i < count; i++) {
            assertThat(throttle.attempt(name, address, NOW)).isEmpty();
        }
    }
}
