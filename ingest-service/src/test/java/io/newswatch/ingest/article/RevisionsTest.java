package io.newswatch.ingest.article;

import static io.newswatch.ingest.article.Drafts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.contract.DateTrust;
import io.newswatch.contract.EventTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What statements do to a history. */
class RevisionsTest {
    private final Revisions revisions = new Revisions(new DateRules(Duration.ofHours(1), Duration.ofDays(30)));

    @Test
    void theFirstStatementIsAccepted() {
        var plan = revisions.plan(Head.none(NOW), List.of(Drafts.at("a", "one")), NOW);

        assertThat(plan.verdicts()).containsExactly(Verdict.ACCEPTED);
        assertThat(plan.after().revision()).isOne();
        assertThat(plan.revisions()).singleElement().satisfies(r -> {
            assertThat(r.type()).isEqualTo(EventTypes.ARTICLE_PUBLISHED);
            assertThat(r.event().revision()).isOne();
            assertThat(r.event().canonicalUrl()).isEqualTo("https://example.org/a");
        });
    }

    @Test
    void onlyTheCurrentRevisionMakesADuplicate() {
        var one = Drafts.at("a", "one");
        var two = Drafts.at("a", "two");

        var plan = revisions.plan(Head.none(NOW), List.of(one, one, two, two, one), NOW);

        assertThat(plan.verdicts())
                .containsExactly(
                        Verdict.ACCEPTED, Verdict.DUPLICATE, Verdict.UPDATED, Verdict.DUPLICATE, Verdict.UPDATED);
        assertThat(plan.revisions()).extracting(r -> r.event().revision()).containsExactly(1, 2, 3);
    }

    @Test
    void whatReturnsAfterAWithdrawalIsANewRevision() {
        var plan = revisions.plan(new Head(2, null, NOW, Telling.UNKNOWN), List.of(Drafts.at("a", "one")), NOW);

        assertThat(plan.verdicts()).containsExactly(Verdict.UPDATED);
        assertThat(plan.after().revision()).isEqualTo(3);
        assertThat(plan.after().contentHash()).isEqualTo(Drafts.at("a", "one").contentHash());
    }

    @Test
    void aWithdrawalHasNoTextAndTheNextNumber() {
        var first = revisions
                .plan(Head.none(NOW), List.of(Drafts.at("a", "one")), NOW)
                .revisions()
                .getFirst();

        var withdrawal = revisions.withdrawal(first.event(), "wrong", NOW);

        assertThat(withdrawal.event().revision()).isEqualTo(2);
        assertThat(withdrawal.event().title()).isEmpty();
        assertThat(withdrawal.event().body()).isEmpty();
        assertThat(withdrawal.event().url()).isEqualTo("https://example.org/a");
        assertThat(withdrawal.event().withdrawalReason()).isEqualTo("wrong");
    }

    @Test
    void onlyARunningEmbargoHolds() {
        var over = Drafts.draft("https://example.org/a", null, "x", null, NOW.minusSeconds(1));
        var running = Drafts.draft("https://example.org/a", null, "x", null, NOW.plusSeconds(1));

        assertThat(first(over).heldUntil()).isNull();
        assertThat(first(running).heldUntil()).isEqualTo(NOW.plusSeconds(1));
    }

    @Nested
    class WhatIsRead {
        private static final String LONG = "The ministers met and agreed on talks. ".repeat(60);

        @Test
        void ofTwoSourcesThatTellItDifferentlyDoesNotGoBackAndForth() {
            var one = Drafts.read("one", "Title", LONG);
            var other = Drafts.read("two", "Another title", LONG + "And left.");

            assertThat(verdicts(one, other, one, other, one))
                    .containsExactly(
                            Verdict.ACCEPTED,
                            Verdict.DUPLICATE,
                            Verdict.DUPLICATE,
                            Verdict.DUPLICATE,
                            Verdict.DUPLICATE);
        }

        @Test
        void isReplacedByWhatIsNotablyRicherAndThenStays() {
            var summary = Drafts.read("one", "Title", "A summary.");
            var whole = Drafts.read("two", "Title", LONG);

            assertThat(verdicts(summary, whole, summary, whole, summary))
                    .containsExactly(
                            Verdict.ACCEPTED, Verdict.UPDATED, Verdict.DUPLICATE, Verdict.DUPLICATE, Verdict.DUPLICATE);
        }

        @Test
        void neverLosesTheWholeTextToASummaryNotEvenOfTheSameSource() {
            assertThat(verdicts(
                            Drafts.read("one", "Title", LONG),
                            Drafts.read("one", "New title", "Now only a summary, longer than others but no more.")))
                    .containsExactly(Verdict.ACCEPTED, Verdict.DUPLICATE);
        }

        @Test
        void isToldAnewByItsOwnSource() {
            assertThat(verdicts(
                            Drafts.read("one", "Title", LONG),
                            Drafts.read("one", "Corrected title", LONG),
                            Drafts.read("one", "Corrected title", LONG.replace("agreed on", "refused"))))
                    .containsExactly(Verdict.ACCEPTED, Verdict.UPDATED, Verdict.UPDATED);
        }

        @Test
        void underAnotherAddressIsAnotherTelling() {
            var first = Drafts.read("one", "Title", LONG);

            assertThat(verdicts(first, Drafts.read("one", "Other title", LONG).knownAs(first.id())))
                    .containsExactly(Verdict.ACCEPTED, Verdict.DUPLICATE);
        }

        @Test
        void doesNotBringBackWhatWasWithdrawn() {
            var plan = revisions.plan(
                    new Head(2, null, NOW, Telling.UNKNOWN), List.of(Drafts.read("one", "Title", LONG)), NOW);

            assertThat(plan.verdicts()).containsExactly(Verdict.DUPLICATE);
        }

        @Test
        void isAlwaysReplacedByAPush() {
            assertThat(verdicts(Drafts.read("one", "Title", LONG), Drafts.at("read", "Short.")))
                    .containsExactly(Verdict.ACCEPTED, Verdict.UPDATED);
        }

        @Test
        void withANewDateAloneIsNoRevision() {
            var again = Drafts.read("one", "Title", LONG, NOW.plus(Duration.ofDays(1)));

            assertThat(verdicts(Drafts.read("one", "Title", LONG), again))
                    .containsExactly(Verdict.ACCEPTED, Verdict.DUPLICATE);
        }

        private List<Verdict> verdicts(Draft... drafts) {
            return revisions.plan(Head.none(NOW), List.of(drafts), NOW).verdicts();
        }
    }

    @Nested
    class Dates {
        @Test
        void areNeverInvented() {
            assertThat(trust(null)).isEqualTo(DateTrust.MISSING);
        }

        @Test
        void areBelievedWithinLimits() {
            assertThat(trust(NOW)).isEqualTo(DateTrust.STATED);
            assertThat(trust(NOW.plus(Duration.ofMinutes(59)))).isEqualTo(DateTrust.STATED);
            assertThat(trust(NOW.plus(Duration.ofMinutes(61)))).isEqualTo(DateTrust.FUTURE);
            assertThat(trust(NOW.minus(Duration.ofDays(29)))).isEqualTo(DateTrust.STATED);
            assertThat(trust(NOW.minus(Duration.ofDays(31)))).isEqualTo(DateTrust.STALE);
        }

        @Test
        void areJudgedByTheFirstSight() {
            var head = new Head(1, "other", NOW.minus(Duration.ofDays(31)), Telling.UNKNOWN);
            var old = Drafts.draft("https://example.org/a", null, "x", NOW.minus(Duration.ofDays(32)), null);

            assertThat(revisions
                            .plan(head, List.of(old), NOW)
                            .revisions()
                            .getFirst()
                            .event()
                            .dateTrust())
                    .isEqualTo(DateTrust.STATED);
        }

        private DateTrust trust(Instant publishedAt) {
            return first(Drafts.draft("https://example.org/a", null, "x", publishedAt, null))
                    .event()
                    .dateTrust();
        }
    }

    private Revision first(Draft draft) {
        return revisions.plan(Head.none(NOW), List.of(draft), NOW).revisions().getFirst();
    }
}
