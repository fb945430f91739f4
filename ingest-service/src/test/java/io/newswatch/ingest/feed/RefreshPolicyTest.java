package io.newswatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** When a source is read next. */
class RefreshPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration SHORTEST = Duration.ofMinutes(2);
    private static final Duration USUAL = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(4);

    private final RefreshPolicy policy = new RefreshPolicy(SHORTEST, USUAL, LONGEST, new SplittableRandom(7));

    @Test
    void readsASourceWithoutARhythmAtTheUsualPace() {
        assertThat(pause(new Rhythm(null, null, 0), fetched()))
                .isBetween(Duration.ofSeconds(810), Duration.ofSeconds(990));
    }

    @Test
    void followsTheRhythmOfASource() {
        assertThat(pause(new Rhythm(null, Duration.ofHours(1), 0), fetched()))
                .isBetween(Duration.ofMinutes(27), Duration.ofMinutes(33));
    }

    @Test
    void obeysTheOperator() {
        assertThat(pause(new Rhythm(Duration.ofMinutes(10), Duration.ofDays(1), 0), new FetchOutcome.NotModified()))
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
    }

    @Test
    void staysWithinItsLimits() {
        assertThat(pause(new Rhythm(null, Duration.ofSeconds(10), 0), fetched()))
                .isEqualTo(SHORTEST);
        assertThat(pause(new Rhythm(null, Duration.ofDays(10), 0), fetched())).isEqualTo(LONGEST);
    }

    @Test
    void backsOffFromFailureToFailure() {
        var first = pause(new Rhythm(SHORTEST, null, 0), new FetchOutcome.Failed("x"));
        var fourth = pause(new Rhythm(SHORTEST, null, 3), new FetchOutcome.Failed("x"));
        var hundredth = pause(new Rhythm(SHORTEST, null, 99), new FetchOutcome.Failed("x"));

        assertThat(first).isLessThan(Duration.ofMinutes(3));
        assertThat(fourth).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(18));
        assertThat(hundredth).isEqualTo(LONGEST);
    }

    @Test
    void honoursWhatAServerAsksForUpToTheLongestPause() {
        var rhythm = new Rhythm(SHORTEST, null, 0);

        assertThat(pause(rhythm, new FetchOutcome.Throttled(NOW.plus(Duration.ofHours(1)))))
                .isEqualTo(Duration.ofHours(1));
        assertThat(pause(rhythm, new FetchOutcome.Throttled(NOW))).isEqualTo(SHORTEST);
        assertThat(pause(rhythm, new FetchOutcome.Throttled(NOW.plus(Duration.ofDays(9)))))
                .isEqualTo(LONGEST);
    }

    @Test
    void neverReturnsToWhatIsGone() {
        assertThat(policy.next(new Rhythm(null, null, 0), new FetchOutcome.Gone(), NOW))
                .isEqualTo(new Schedule.Never());
    }

    @Test
    void refusesLimitsThatContradictEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RefreshPolicy(LONGEST, USUAL, SHORTEST, new SplittableRandom(7)));
    }

    private Duration pause(Rhythm rhythm, FetchOutcome outcome) {
        return Duration.between(NOW, ((Schedule.At) policy.next(rhythm, outcome, NOW)).when());
    }

    private static FetchOutcome fetched() {
        return new FetchOutcome.Fetched(List.of(), Validators.NONE);
    }
}
