package io.newswatch.system.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.system.history.History.Acknowledged;
import io.newswatch.system.history.History.Announced;
import io.newswatch.system.history.History.Answer;
import io.newswatch.system.history.History.Heard;
import io.newswatch.system.history.History.Kept;
import io.newswatch.system.history.History.Numbered;
import io.newswatch.system.history.History.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A checker that finds nothing wrong with a sound history, and every single thing that is wrong with another. */
class HistoryCheckerTest {
    private final List<Numbered> said = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final List<Announced> announced = new ArrayList<>();
    private final List<Heard> heard = new ArrayList<>();

    /** Number 1 was pushed in two editions and is CORE, 2 stood in a feed, 3 was summarised and then read whole. */
    @BeforeEach
    void aSoundHistory() {
        said.add(new Numbered(1, Way.PUSHED, 2, true));
        said.add(new Numbered(2, Way.ATOM, 3, false));
        said.add(new Numbered(3, Way.SUMMARISED, 1, false));
        answers.add(answer("accepted", 1));
        answers.add(answer("updated", 2));
        keep(1, 1, 1, "one");
        keep(1, 2, 2, "one, changed");
        keep(2, 1, 1, "two");
        keep(2, 3, 2, "two, changed twice");
        keep(3, 1, 1, "three, in short");
        keep(3, 1, 2, "three");
        kept.forEach(this::announce);
        heard.add(new Heard("a1", "alert-1", "call-1"));
    }

    @Test
    void aSoundHistoryIsSound() {
        assertThat(violations()).isEmpty();
    }

    @Test
    void sayingAgainWhatWasSaidIsAllowed() {
        answers.add(answer("duplicate", 2));
        kept.forEach(this::announce);
        heard.add(heard.getFirst());

        assertThat(violations()).isEmpty();
    }

    @Nested
    class InTheDatabase {
        @Test
        void aLostNumberIsFound() {
            kept.removeIf(k -> k.statement().number() == 2);

            assertThat(violations()).anyMatch(v -> v.contains("number 2 (ATOM) is lost"));
        }

        @Test
        void aNumberWithTwoIdsIsFound() {
            var second = new Kept(new Statement(3, 1), "b3", 1, "three", "digest", true);
            kept.add(second);
            announce(second);

            assertThat(violations()).containsExactly("number 3 (SUMMARISED) is doubled: it is the articles [a3, b3]");
        }

        @Test
        void aLostEditionIsFound() {
            kept.removeIf(k -> k.eventId().equals("a1.2"));

            assertThat(violations()).contains("number 1 (PUSHED) has the editions [1] of 2");
        }

        @Test
        void theLastEditionOfAFeedMustNotBeLost() {
            kept.removeIf(k -> k.eventId().equals("a2.2"));

            assertThat(violations()).contains("number 2 (ATOM) has the editions [1] of 3");
        }

        @Test
        void anEditionThatComesBackIsFound() {
            keepAndAnnounce(2, 1, 3, "two");

            assertThat(violations()).containsExactly("number 2 (ATOM) has the editions [1, 3, 1] of 3");
        }

        @Test
        void aPushedEditionThatIsKeptTwiceIsFound() {
            keepAndAnnounce(1, 2, 3, "one, changed");

            assertThat(violations())
                    .containsExactly(
                            "number 1 (PUSHED) has the editions [1, 2, 2] of 2",
                            "number 1 (PUSHED) says in revision 3 what the one before says");
        }

        @Test
        void aSummaryThatIsKeptTwiceIsFound() {
            keepAndAnnounce(3, 1, 3, "three, in short");

            assertThat(violations()).containsExactly("number 3 (SUMMARISED) has the editions [1, 1, 1] of 1");
        }

        @Test
        void aGapInTheRevisionsIsFound() {
            kept.removeIf(k -> k.eventId().equals("a2.1"));
            announced.removeIf(a -> a.eventId().equals("a2.1"));

            assertThat(violations()).containsExactly("number 2 (ATOM) has the revisions [2]");
        }

        @Test
        void whatNobodySaidIsFound() {
            keepAndAnnounce(9, 1, 1, "nine");

            assertThat(violations()).containsExactly("edition 1 of number 9 is kept and was never said: a9.1");
        }
    }

    @Nested
    class InTheAnswers {
        @Test
        void anAcknowledgedPushThatIsNotKeptIsFound() {
            kept.removeIf(k -> k.eventId().equals("a1.2"));

            assertThat(violations())
                    .contains("edition 2 of number 1 is lost: it was acknowledged as updated, article a1");
        }

        @Test
        void anotherIdThanTheOneThatIsKeptIsFound() {
            var item = new Acknowledged(new Statement(1, 2), "b1", "duplicate");
            answers.add(new Answer(1, List.of(0, 0, 1, 0), List.of(item)));

            assertThat(violations())
                    .containsExactly("edition 2 of number 1 is lost: it was acknowledged as duplicate, article b1");
        }

        @Test
        void anEditionThatWasNewTwiceIsFound() {
            answers.add(answer("updated", 2));

            assertThat(violations())
                    .containsExactly("edition 2 of number 1 is doubled: it was acknowledged as new 2 times");
        }

        @Test
        void booksThatDoNotAddUpAreFound() {
            answers.add(new Answer(3, List.of(0, 1, 0, 1), List.of()));

            assertThat(violations()).containsExactly("of 3 items an answer counts [0, 1, 0, 1]");
        }
    }

    @Nested
    class OnTheTopic {
        @Test
        void aLostRevisionIsFound() {
            announced.removeIf(a -> a.eventId().equals("a2.1"));

            assertThat(violations())
                    .containsExactly("edition 1 of number 2, a2.1, is lost: the topic does not have it");
        }

        @Test
        void aMarkThatIsMissingForEverIsFound() {
            var first = kept.removeFirst();
            kept.addFirst(new Kept(first.statement(), first.articleId(), 1, first.content(), first.digest(), false));

            assertThat(violations())
                    .containsExactly("edition 1 of number 1, a1.1, waits to be announced, though it was");
        }

        @Test
        void aSecondEventIdIsFound() {
            announced.add(new Announced("a2", "a2.3", 2, 99, "digest"));

            assertThat(violations()).containsExactly("event a2.3 is announced and not kept");
        }

        @Test
        void otherBytesUnderTheSameEventIdAreFound() {
            announced.add(new Announced("a2", "a2.2", 2, 99, "other"));

            assertThat(violations()).containsExactly("event a2.2 is not the one that is kept, byte for byte");
        }

        @Test
        void aForeignKeyIsFound() {
            announced.add(new Announced("a3", "a2.2", 3, 99, "a2.2 two, changed twice"));

            assertThat(violations()).contains("event a2.2 has the key a3");
        }

        @Test
        void aDisorderedArticleIsFound() {
            announced.clear();
            Collections.reverse(kept);
            kept.forEach(HistoryCheckerTest.this::announce);
            Collections.reverse(kept);

            assertThat(violations())
                    .containsExactly(
                            "article a1 is disordered: its revisions come as [2, 1]",
                            "article a2 is disordered: its revisions come as [2, 1]",
                            "article a3 is disordered: its revisions come as [2, 1]");
        }

        @Test
        void anArticleOnTwoPartitionsIsFound() {
            announced.add(new Announced("a2", "a2.2", 5, 0, "a2.2 two, changed twice"));

            assertThat(violations()).containsExactly("article a2 is on the partitions [2, 5]");
        }
    }

    @Nested
    class AtTheWebhook {
        @Test
        void aLostAlertIsFound() {
            heard.clear();

            assertThat(violations()).containsExactly("the alert of number 1 (PUSHED) is lost");
        }

        @Test
        void aSecondAlertIsFound() {
            heard.add(new Heard("a1", "alert-2", "call-2"));

            assertThat(violations()).singleElement().asString().startsWith("number 1 has 2 alerts");
        }

        @Test
        void aSecondIdOfTheSameCallIsFound() {
            heard.add(new Heard("a1", "alert-1", "call-2"));

            assertThat(violations()).singleElement().asString().startsWith("the alert of number 1 has the webhook ids");
        }

        @Test
        void anAlertThatNobodyAskedForIsFound() {
            heard.add(new Heard("a2", "alert-2", "call-2"));

            assertThat(violations()).containsExactly("article a2 is not CORE and raised the alert alert-2");
        }
    }

    private List<String> violations() {
        return HistoryChecker.violations(new History(said, answers, kept, announced, heard));
    }

    private static Answer answer(String status, int edition) {
        var counted = List.of(
                status.equals("accepted") ? 1 : 0,
                status.equals("updated") ? 1 : 0,
                status.equals("duplicate") ? 1 : 0,
                0);
        return new Answer(1, counted, List.of(new Acknowledged(new Statement(1, edition), "a1", status)));
    }

    private void keepAndAnnounce(int number, int edition, int revision, String content) {
        announce(keep(number, edition, revision, content));
    }

    private Kept keep(int number, int edition, int revision, String content) {
        var id = "a" + number;
        var digest = id + "." + revision + " " + content;
        var revisionKept = new Kept(new Statement(number, edition), id, revision, content, digest, true);
        kept.add(revisionKept);
        return revisionKept;
    }

    private void announce(Kept revision) {
        announced.add(new Announced(
                revision.articleId(),
                revision.eventId(),
                revision.statement().number(),
                announced.size(),
                revision.digest()));
    }
}
