package io.newswatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.ingest.source.FailureKind;
import io.newswatch.ingest.source.Flow;
import io.newswatch.ingest.source.SourceKind;
import io.newswatch.ingest.source.Trouble;
import io.newswatch.reader.document.PollingHints;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What follows from an outcome. */
class ConsequencesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final URI FEED = URI.create("https://example.org/feed.xml");
    private static final URI ELSEWHERE = URI.create("https://example.org/new.xml");
    private static final Validators VALIDATORS = new Validators("\"1\"", null, "hash");

    private final Consequences consequences = new Consequences(
            new RefreshPolicy(
                    new Pauses(Duration.ofMinutes(2), Duration.ofMinutes(15), Duration.ofHours(4), Duration.ofDays(1)),
                    new SplittableRandom(7)),
            Duration.ofHours(24),
            3);

    @Nested
    class OfFailures {
        @Test
        void comeWhenThereAreTooManyInARow() {
            assertThat(after(failures(1), new FetchOutcome.Failed(FailureKind.TIMEOUT, "x"))
                            .change())
                    .isEqualTo(Change.NONE);
            var third = after(failures(2), new FetchOutcome.Failed(FailureKind.TIMEOUT, "x"));
            assertThat(third.change()).isEqualTo(Change.BROKE);
            assertThat(third.memory().trouble()).isEqualTo(new Trouble(3, FailureKind.TIMEOUT, NOW));
            var fourth = after(third.memory(), new FetchOutcome.Failed(FailureKind.DNS, "x"));
            assertThat(fourth.change()).isEqualTo(Change.NONE);
            assertThat(fourth.memory().trouble().brokenSince()).isEqualTo(NOW);
        }

        @Test
        void endWithASuccess() {
            var broken = memory(null, null, new Trouble(5, FailureKind.DNS, NOW.minusSeconds(9)));

            var mended = after(broken, new FetchOutcome.NotModified(Visit.PLAIN));

            assertThat(mended.change()).isEqualTo(Change.RECOVERED);
            assertThat(mended.memory().trouble()).isEqualTo(Trouble.NONE);
        }

        @Test
        void areNoneForWhatIsKnownOfTheSource() {
            var before = memory(FEED, null, Trouble.NONE);

            var after = after(before, new FetchOutcome.Failed(FailureKind.TIMEOUT, "x"));

            assertThat(after.memory().validators()).isEqualTo(VALIDATORS);
            assertThat(after.memory().readFrom()).isEqualTo(FEED);
        }

        @Test
        void letAFeedThatIsNoMoreThereBeLookedFor() {
            assertThat(after(memory(FEED, null, Trouble.NONE), new FetchOutcome.Failed(FailureKind.NOT_FOUND, "x"))
                            .memory()
                            .readFrom())
                    .isNull();
        }
    }

    @Nested
    class OfMoves {
        @Test
        void comeAfterADay() {
            var first = after(memory(null, null, Trouble.NONE), movedTo(ELSEWHERE));
            assertThat(first.memory().move()).isEqualTo(new Move(ELSEWHERE, NOW));
            assertThat(first.relocatedTo()).isNull();

            var dayOld = memory(null, new Move(ELSEWHERE, NOW.minus(Duration.ofHours(24))), Trouble.NONE);
            var second = after(dayOld, movedTo(ELSEWHERE));
            assertThat(second.relocatedTo()).isEqualTo(ELSEWHERE);
            assertThat(second.memory().move()).isNull();
        }

        @Test
        void beginAnewWhenTheyLeadElsewhere() {
            var dayOld = memory(null, new Move(FEED, NOW.minus(Duration.ofHours(24))), Trouble.NONE);

            var after = after(dayOld, movedTo(ELSEWHERE));

            assertThat(after.relocatedTo()).isNull();
            assertThat(after.memory().move()).isEqualTo(new Move(ELSEWHERE, NOW));
        }

        @Test
        void areForgottenWhenTheyEnd() {
            var dayOld = memory(null, new Move(FEED, NOW.minus(Duration.ofHours(24))), Trouble.NONE);

            assertThat(after(dayOld, new FetchOutcome.NotModified(Visit.PLAIN))
                            .memory()
                            .move())
                    .isNull();
        }

        @Test
        void ofAFeedThatAPageNamesDoNotMoveThePage() {
            var dayOld = memory(FEED, new Move(ELSEWHERE, NOW.minus(Duration.ofHours(24))), Trouble.NONE);

            var after = after(dayOld, movedTo(ELSEWHERE));

            assertThat(after.relocatedTo()).isNull();
            assertThat(after.memory().readFrom()).isEqualTo(ELSEWHERE);
        }
    }

    @Test
    void whatIsGoneIsReadNoMore() {
        var gone = after(memory(null, null, Trouble.NONE), new FetchOutcome.Gone());

        assertThat(gone.next()).isEqualTo(new Schedule.Never());
        assertThat(gone.change()).isEqualTo(Change.ENDED);
    }

    private Finished after(Memory before, FetchOutcome outcome) {
        var reading = new Reading(Sources.of(SourceKind.RSS), new UUID(0, 1), before, null);
        return consequences.of(reading, outcome, List.of(), NOW);
    }

    private static FetchOutcome movedTo(URI to) {
        return new FetchOutcome.NotModified(new Visit(null, to));
    }

    private static Memory failures(int failures) {
        return memory(null, null, new Trouble(failures, FailureKind.TIMEOUT, null));
    }

    private static Memory memory(@Nullable URI readFrom, @Nullable Move move, Trouble trouble) {
        return new Memory(VALIDATORS, NOW.minusSeconds(900), readFrom, move, PollingHints.NONE, Flow.NONE, trouble);
    }
}
