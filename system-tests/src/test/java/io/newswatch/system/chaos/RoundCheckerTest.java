package io.newswatch.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.contract.EventTypes;
import io.newswatch.system.chaos.Round.Alerts;
import io.newswatch.system.chaos.Round.Booked;
import io.newswatch.system.chaos.Round.Books;
import io.newswatch.system.chaos.Round.Call;
import io.newswatch.system.chaos.Round.Delivery;
import io.newswatch.system.chaos.Round.Due;
import io.newswatch.system.chaos.Round.Event;
import io.newswatch.system.chaos.Round.Mail;
import io.newswatch.system.chaos.Round.Raised;
import io.newswatch.system.chaos.Round.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A checker that finds nothing wrong with a sound round, and every single thing that is wrong with another. */
class RoundCheckerTest {
    private final List<Said> said = new ArrayList<>();
    private final List<Due> due = new ArrayList<>();
    private final List<Event> articles = new ArrayList<>();
    private final List<Event> classified = new ArrayList<>();
    private final List<Event> alertEvents = new ArrayList<>();
    private final List<Booked> booked = new ArrayList<>();
    private final List<Raised> raised = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Mail> mails = new ArrayList<>();
    private long imbalance;
    private long deadLetters;

    /** Story 1 was reported, reprinted and corrected; the article "noise" concerns nobody. */
    @BeforeEach
    void aSoundRound() {
        for (var revision :
                List.of(new Said("report", 1), new Said("reprint", 1), new Said("noise", 1), new Said("report", 2))) {
            say(revision);
        }
        raise("alert-1", "raised", 1);
        raise("alert-2", "corrected", 2);
        due.add(new Due(1, "raised", Set.of("report", "reprint"), 1));
        due.add(new Due(1, "corrected", Set.of("report"), 2));
    }

    @Test
    void aSoundRoundIsSound() {
        assertThat(violations()).isEmpty();
    }

    @Test
    void sayingAgainUnderTheSameIdsIsAllowed() {
        said.add(said.getFirst());
        articles.addAll(List.copyOf(articles));
        classified.addAll(List.copyOf(classified));
        alertEvents.addAll(List.copyOf(alertEvents));
        attempted(0, 2);
        attempted(1, 2);
        calls.add(calls.getFirst());
        mails.add(mails.getFirst());

        assertThat(violations()).isEmpty();
    }

    @Nested
    class OnTheWay {
        @Test
        void aRevisionThatIsNotAnnouncedIsFound() {
            articles.removeIf(event -> event.id().equals("noise.1"));

            assertThat(violations()).containsExactly("noise.1 is lost: it was acknowledged and never announced");
        }

        @Test
        void aRevisionThatIsNotClassifiedIsFound() {
            classified.removeIf(event -> event.id().startsWith("report.2"));

            assertThat(violations()).containsExactly("report.2 is lost: it was never classified");
        }

        @Test
        void aRevisionThatNobodySaidIsFound() {
            articles.add(new Event("report", "report.3", EventTypes.ARTICLE_UPDATED, 0, 100));

            assertThat(violations()).containsExactly("report.3 is on a topic and was never acknowledged");
        }

        @Test
        void aDisorderIsFound() {
            classified.removeIf(event -> event.id().startsWith("report.2"));
            classified.addFirst(new Event("report", "report.2.t.c", EventTypes.ARTICLE_CLASSIFIED, 0, -1));

            assertThat(violations()).containsExactly("article report is disordered: its revisions come as [2, 1]");
        }

        @Test
        void anArticleOnTwoPartitionsIsFound() {
            articles.add(new Event("report", "report.1", EventTypes.ARTICLE_PUBLISHED, 4, 0));

            assertThat(violations()).singleElement().asString().startsWith("article report is on the partitions");
        }

        @Test
        void aRevisionThatIsNotBookedIsFound() {
            booked.removeIf(line -> line.articleId().equals("noise"));

            assertThat(violations()).containsExactly("noise.1 stands 0 times in the books");
        }

        @Test
        void aRevisionThatIsBookedTwiceIsFound() {
            booked.add(new Booked("noise", 1, "matched"));

            assertThat(violations()).containsExactly("noise.1 stands 2 times in the books");
        }

        @Test
        void anImbalanceIsFound() {
            imbalance = 1;

            assertThat(violations()).containsExactly("the ledger's imbalance is 1");
        }

        @Test
        void aDeadLetterIsFound() {
            deadLetters = 2;

            assertThat(violations()).containsExactly("2 records were put aside");
        }
    }

    @Nested
    class InTheTables {
        @Test
        void aLostAlertIsFound() {
            forget("alert-2");

            assertThat(violations()).containsExactly("the alert corrected of story 1 is lost");
        }

        @Test
        void aSecondAlertOfAStoryIsFound() {
            raise("alert-3", "raised", 1);

            assertThat(violations()).singleElement().asString().startsWith("the alert raised of story 1 is doubled");
        }

        @Test
        void anAlertThatNobodyWaitsForIsFound() {
            raised.add(new Raised("alert-3", "updated", "noise", 1));
            follow("alert-3", "updated");

            assertThat(violations()).contains("nobody waits for " + raised.getLast());
        }

        @Test
        void anAlertWithoutADeliveryOverOneOfItsChannelsIsFound() {
            var gone = deliveries.removeLast();
            mails.removeLast();
            alertEvents.removeIf(event -> event.id().startsWith(gone.id()));

            assertThat(violations())
                    .anyMatch(v -> v.startsWith("alert alert-2 (corrected) is not delivered once over each of"));
        }

        @Test
        void aDeliveryThatIsNotDoneIsFound() {
            var last = deliveries.removeLast();
            deliveries.add(new Delivery(last.id(), last.alertId(), last.channelType(), "pending", 1));

            assertThat(violations())
                    .anyMatch(v -> v.startsWith("alert alert-2 (corrected) is not delivered once over each of"));
        }

        @Test
        void anAlertThatTheTopicDoesNotHaveIsFound() {
            alertEvents.removeIf(event -> event.id().equals("alert-1.raised"));

            assertThat(violations()).containsExactly("alert alert-1.raised is raised and not on the topic");
        }

        @Test
        void aDeliveryThatEndsTwiceIsFound() {
            alertEvents.add(new Event("s", deliveries.getFirst().id() + ".2", EventTypes.ALERT_DELIVERED, 0, 50));

            assertThat(violations()).containsExactly("delivery alert-1-webhook ends 2 times on the topic");
        }

        @Test
        void anEventOfAnAlertThatIsNotThereIsFound() {
            alertEvents.add(new Event("s", "alert-9.raised", EventTypes.ALERT_RAISED, 0, 50));

            assertThat(violations())
                    .singleElement()
                    .asString()
                    .contains("alert-9.raised")
                    .endsWith("the tables have not");
        }
    }

    @Nested
    class AtTheReceivers {
        @Test
        void anAlertThatTheWebhookNeverHeardIsFound() {
            calls.removeLast();

            assertThat(violations()).containsExactly("the webhook never heard of alert-2");
        }

        @Test
        void aMailThatNeverCameIsFound() {
            mails.removeLast();

            assertThat(violations()).containsExactly("no mail came of alert-2");
        }

        @Test
        void anAlertUnderTwoIdsIsFound() {
            attempted(0, 2);
            calls.add(new Call("msg-other", "alert-1", "raised", true));

            assertThat(violations()).singleElement().asString().startsWith("alert alert-1 came under the ids");
        }

        @Test
        void aCallThatIsOnNoBookIsFound() {
            calls.add(calls.getFirst());

            assertThat(violations())
                    .containsExactly("alert alert-1 came 2 times by webhook and the books have 1 attempts");
        }

        @Test
        void aMailThatIsOnNoBookIsFound() {
            mails.add(mails.getFirst());

            assertThat(violations())
                    .containsExactly("alert alert-1 came 2 times by email and the books have 1 attempts");
        }

        @Test
        void aForgedCallIsFound() {
            calls.add(calls.removeFirst());
            calls.addFirst(new Call("msg-alert-1", "alert-1", "raised", false));
            calls.removeLast();

            assertThat(violations()).containsExactly("msg-alert-1 has a signature that is not right");
        }

        @Test
        void aCallOfAnAlertThatWasNeverRaisedIsFound() {
            calls.add(new Call("msg-9", "alert-9", "raised", true));

            assertThat(violations()).containsExactly("the webhook heard of alert-9, which was never raised");
        }

        @Test
        void aCorrectionBeforeTheAlertIsFound() {
            calls.add(calls.removeFirst());

            assertThat(violations())
                    .containsExactly("the webhook heard corrected alert-2 before its story's first alert");
        }
    }

    private void say(Said revision) {
        var key = revision.articleId();
        said.add(revision);
        articles.add(new Event(key, revision.eventId(), EventTypes.ARTICLE_PUBLISHED, 0, articles.size()));
        classified.add(
                new Event(key, revision.eventId() + ".t.c", EventTypes.ARTICLE_CLASSIFIED, 0, classified.size()));
        booked.add(new Booked(key, revision.revision(), "matched"));
    }

    private void raise(String alert, String kind, int revision) {
        raised.add(new Raised(alert, kind, "report", revision));
        follow(alert, kind);
    }

    private void follow(String alert, String kind) {
        alertEvents.add(new Event("s", alert + "." + kind, EventTypes.ALERT_RAISED, 0, alertEvents.size()));
        for (var channel : List.of("webhook", "email")) {
            var delivery = new Delivery(alert + "-" + channel, alert, channel, "delivered", 1);
            deliveries.add(delivery);
            alertEvents.add(new Event("s", delivery.id() + ".1", EventTypes.ALERT_DELIVERED, 0, alertEvents.size()));
        }
        calls.add(new Call("msg-" + alert, alert, kind, true));
        mails.add(new Mail("<" + alert + "@here>", alert));
    }

    private void forget(String alert) {
        raised.removeIf(r -> r.alertId().equals(alert));
        deliveries.removeIf(d -> d.alertId().equals(alert));
        alertEvents.removeIf(e -> e.id().startsWith(alert));
        calls.removeIf(c -> c.alertId().equals(alert));
        mails.removeIf(m -> m.alertId().equals(alert));
    }

    private void attempted(int delivery, int attempts) {
        var before = deliveries.get(delivery);
        deliveries.set(
                delivery, new Delivery(before.id(), before.alertId(), before.channelType(), before.state(), attempts));
    }

    private List<String> violations() {
        return RoundChecker.violations(new Round(
                said,
                due,
                articles,
                classified,
                alertEvents,
                new Books(booked, imbalance, deadLetters),
                new Alerts(raised, deliveries, calls, mails)));
    }
}
