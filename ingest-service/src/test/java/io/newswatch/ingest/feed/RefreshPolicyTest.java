package io.newswatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.newswatch.ingest.source.FailureKind;
import io.newswatch.reader.document.PollingHints;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** When a source is read next. */
class RefreshPolicyTest {
    /** A Sunday. */
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static final Duration SHORTEST = Duration.ofMinutes(2);
    private static final Duration USUAL = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(4);

    private final RefreshPolicy policy =
            new RefreshPolicy(new Pauses(SHORTEST, USUAL, LONGEST, Duration.ofDays(1)), new SplittableRandom(7));

    @Nested
    class Regularly {
        @Test
        void readsASourceWithoutARhythmAtTheUsualPace() {
            assertThat(pause(rhythm(null, null), fetched()))
                    .isBetween(Duration.ofSeconds(810), Duration.ofSeconds(990));
        }

        @Test
        void followsTheRhythmOfASource() {
            assertThat(pause(rhythm(null, Duration.ofHours(1)), fetched()))
                    .isBetween(Duration.ofMinutes(27), Duration.ofMinutes(33));
        }

        @Test
        void slowsDownWhileASourceIsSilent() {
            var yesterday =
                    new Rhythm(null, Duration.ofMinutes(10), NOW.minus(Duration.ofDays(1)), 0, PollingHints.NONE);

            assertThat(pause(yesterday, fetched())).isBetween(Duration.ofMinutes(54), Duration.ofMinutes(66));
        }

        @Test
        void staysWithinItsLimits() {
            assertThat(pause(rhythm(null, Duration.ofSeconds(10)), fetched()))
                    .isBetween(SHORTEST, SHORTEST.multipliedBy(11).dividedBy(10));
            assertThat(pause(rhythm(null, Duration.ofDays(10)), fetched()))
                    .isBetween(LONGEST.multipliedBy(9).dividedBy(10), LONGEST);
        }
    }

    @Nested
    class Wishes {
        @Test
        void ofAnOperatorGoFirst() {
            var rhythm = new Rhythm(
                    Duration.ofMinutes(10),
                    Duration.ofDays(1),
                    null,
                    0,
                    asking(Duration.ofHours(2), Set.of(), Set.of()));

            assertThat(pause(rhythm, new FetchOutcome.NotModified(new Visit(Duration.ofHours(1), null))))
                    .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
        }

        @Test
        void ofAServerThatSaysHowLongItsAnswerIsGoodAreHonoured() {
            assertThat(pause(rhythm(null, null), new FetchOutcome.NotModified(new Visit(Duration.ofHours(1), null))))
                    .isBetween(Duration.ofMinutes(54), Duration.ofMinutes(66));
        }

        @Test
        void ofAFeedAreHonouredUpToTheLongestPause() {
            var hour = new Rhythm(null, null, null, 0, asking(Duration.ofHours(1), Set.of(), Set.of()));
            var month = new Rhythm(null, null, null, 0, asking(Duration.ofDays(30), Set.of(), Set.of()));

            assertThat(pause(hour, fetched())).isGreaterThan(Duration.ofMinutes(53));
            assertThat(pause(month, fetched())).isLessThanOrEqualTo(LONGEST);
        }

        @Test
        void toBeLeftAloneInSomeHoursAreHonoured() {
            var rhythm = new Rhythm(null, null, null, 0, asking(null, Set.of(11, 12, 13), Set.of()));

            assertThat(NOW.plus(pause(rhythm, fetched()))).isEqualTo(Instant.parse("2026-03-01T14:00:00Z"));
        }

        @Test
        void toBeLeftAloneOnSomeDaysAreHonoured() {
            var rhythm = new Rhythm(null, null, null, 0, asking(null, Set.of(), Set.of(DayOfWeek.SUNDAY)));

            assertThat(NOW.plus(pause(rhythm, fetched()))).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
        }

        @Test
        void toBeLeftAloneAlwaysAreNot() {
            var always = IntStream.range(0, 24).boxed().collect(Collectors.toSet());
            var rhythm = new Rhythm(null, null, null, 0, asking(null, always, Set.of()));

            assertThat(pause(rhythm, fetched())).isLessThan(Duration.ofHours(25));
        }
    }

    @Nested
    class AfterFailures {
        @Test
        void backsOffFromOneToTheNext() {
            var first = pause(failing(0), failure(null));
            var fourth = pause(failing(3), failure(null));
            var hundredth = pause(failing(99), failure(null));

            assertThat(first).isEqualTo(SHORTEST);
            assertThat(fourth).isBetween(Duration.ofMinutes(8), Duration.ofMinutes(16));
            assertThat(hundredth).isBetween(LONGEST.dividedBy(2), LONGEST);
        }

        @Test
        void doesNotMeetAReturningServerWithEverybodyAtOnce() {
            var pauses = IntStream.range(0, 100)
                    .mapToObj(i -> pause(failing(5), failure(null)))
                    .collect(Collectors.toSet());

            assertThat(pauses).hasSizeGreaterThan(90);
        }

        @Test
        void honoursWhatAServerAsksForUpToADay() {
            assertThat(pause(failing(0), failure(NOW.plus(Duration.ofHours(10)))))
                    .isEqualTo(Duration.ofHours(10));
            assertThat(pause(failing(0), failure(NOW))).isEqualTo(SHORTEST);
            assertThat(pause(failing(0), failure(NOW.plus(Duration.ofDays(9))))).isEqualTo(Duration.ofDays(1));
        }

        @Test
        void leavesAServerThatThrottlesAloneForAWhile() {
            assertThat(pause(failing(0), new FetchOutcome.Failed(FailureKind.THROTTLED, "429")))
                    .isEqualTo(Duration.ofMinutes(15));
        }
    }

    @Test
    void neverReturnsToWhatIsGone() {
        assertThat(policy.next(rhythm(null, null), new FetchOutcome.Gone(), NOW))
                .isEqualTo(new Schedule.Never());
    }

    @Test
    void refusesLimitsThatContradictEachOther() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pauses(LONGEST, USUAL, SHORTEST, Duration.ofDays(1)));
    }

    private Duration pause(Rhythm rhythm, FetchOutcome outcome) {
        return Duration.between(NOW, ((Schedule.At) policy.next(rhythm, outcome, NOW)).when());
    }

    private static Rhythm rhythm(@Nullable Duration pollEvery, @Nullable Duration medianGap) {
        return new Rhythm(pollEvery, medianGap, null, 0, PollingHints.NONE);
    }

    private static Rhythm failing(int failures) {
        return new Rhythm(SHORTEST, null, null, failures, PollingHints.NONE);
    }

    private static PollingHints asking(@Nullable Duration pause, Set<Integer> hours, Set<DayOfWeek> days) {
        return new PollingHints(pause, hours, days, null);
    }

    private static FetchOutcome failure(@Nullable Instant notBefore) {
        return new FetchOutcome.Failed(FailureKind.SERVER_ERROR, "x", notBefore);
    }

    private static FetchOutcome fetched() {
        return new FetchOutcome.Fetched(new Harvest(List.of(), PollingHints.NONE, null), Validators.NONE, Visit.PLAIN);
    }
}
