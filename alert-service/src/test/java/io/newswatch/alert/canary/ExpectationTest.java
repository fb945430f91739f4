package io.newswatch.alert.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectationTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Expectation expectation = new Expectation(EVERY, PATIENCE, START);

    @Test
    void nothingIsMissedWhileTheFirstOneMayStillCome() {
        assertThat(expectation.missed(Optional.empty(), START.plus(Duration.ofMinutes(6))))
                .isEmpty();
        assertThat(expectation.missed(
                        Optional.empty(), START.plus(Duration.ofMinutes(6)).plusMillis(1)))
                .isPresent();
    }

    @Test
    void whatWasDueBeforeSomebodyWatchedIsNotMissed() {
        var longAgo = Optional.of(START.minus(Duration.ofDays(2)));

        assertThat(expectation.missed(longAgo, START.plus(Duration.ofMinutes(5))))
                .isEmpty();
        assertThat(expectation.missed(longAgo, START.plus(Duration.ofMinutes(7))))
                .isPresent();
    }

    @Test
    void oneIsMissedWhenTheNextDoesNotFollow() {
        var newest = Optional.of(START.plus(Duration.ofMinutes(20)));

        assertThat(expectation.missed(newest, START.plus(Duration.ofMinutes(26))))
                .isEmpty();
        assertThat(expectation.missed(newest, START.plus(Duration.ofMinutes(27))))
                .isPresent();
    }

    @Test
    void eachStretchOfTimeHasANumberOfItsOwnOnWhichReplicasAgree() {
        var other = new Expectation(EVERY, PATIENCE, START.plusSeconds(7));
        var at = START.plus(Duration.ofMinutes(31));

        var stretch = expectation.missed(Optional.empty(), at).orElseThrow();

        assertThat(other.missed(Optional.empty(), at)).hasValue(stretch);
        assertThat(expectation.missed(Optional.empty(), at.plusSeconds(60))).hasValue(stretch);
        assertThat(expectation.missed(Optional.empty(), at.plus(EVERY))).hasValue(stretch + 1);
    }

    @Test
    void aPauseOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Expectation(Duration.ZERO, PATIENCE, START));
    }
}
