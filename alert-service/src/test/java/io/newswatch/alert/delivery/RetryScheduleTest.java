package io.newswatch.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryScheduleTest {
    private static final RetrySchedule SCHEDULE =
            new RetrySchedule(Duration.ofSeconds(5), Duration.ofHours(12), Duration.ofHours(24));

    @ParameterizedTest
    @CsvSource({"PT0S,PT5S", "PT1S,PT5S", "PT10S,PT20S", "PT1H,PT2H", "PT20H,PT12H"})
    void theNextPauseIsTwiceTheTimeSoFarWithinBounds(Duration age, Duration pause) {
        var next = SCHEDULE.next(age, Optional.empty(), new Random(1)).orElseThrow();
        assertThat(next)
                .isBetween(
                        pause.multipliedBy(9).dividedBy(10),
                        pause.multipliedBy(11).dividedBy(10));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void attemptsGoOnForAtLeastADayAndThenEnd(long seed) {
        var random = new Random(seed);
        var pauses = new ArrayList<Duration>();
        var age = Duration.ZERO;
        for (var next = SCHEDULE.next(age, Optional.empty(), random);
                next.isPresent();
                next = SCHEDULE.next(age, Optional.empty(), random)) {
            pauses.add(next.get());
            age = age.plus(next.get());
        }
        assertThat(age).isBetween(Duration.ofHours(24), Duration.ofHours(38));
        assertThat(pauses).hasSizeBetween(9, 14);
    }

    @Test
    void pausesOfManyDeliveriesDiffer() {
        var random = new Random(1);
        assertThat(random.ints(20).mapToObj(i -> SCHEDULE.next(Duration.ofHours(1), Optional.empty(), random)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aLongerPauseThatTheReceiverAsksForIsKept() {
        assertThat(SCHEDULE.next(Duration.ZERO, Optional.of(Duration.ofMinutes(10)), new Random(1)))
                .contains(Duration.ofMinutes(10));
    }

    @Test
    void aShorterPauseThatTheReceiverAsksForIsNotTaken() {
        assertThat(SCHEDULE.next(Duration.ofHours(1), Optional.of(Duration.ofSeconds(1)), new Random(1)))
                .hasValueSatisfying(pause -> assertThat(pause).isGreaterThan(Duration.ofHours(1)));
    }

    @Test
    void anAbsurdPauseIsCut() {
        assertThat(SCHEDULE.next(Duration.ZERO, Optional.of(Duration.ofDays(300)), new Random(1)))
                .contains(Duration.ofHours(12));
    }

    @Test
    void boundsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> new RetrySchedule(Duration.ofHours(2), Duration.ofHours(1), Duration.ofHours(24)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longest not below the shortest");
    }
}
