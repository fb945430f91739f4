package io.newswatch.system.chaos;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * All that is known of a round, from the generator to the receivers.
 *
 * @param said every revision that ingest acknowledged
 * @param due every alert that must be raised, and no other may be
 * @param articles the topic of articles, in order of partition and offset
 * @param classified the topic of classified articles, likewise
 * @param alertEvents what the topic of alerts says of the subscription, likewise
 */
record Round(
        Collection<Said> said,
        Collection<Due> due,
        Collection<Event> articles,
        Collection<Event> classified,
        Collection<Event> alertEvents,
        Books books,
        Alerts alerts) {

    /** One revision of an article. */
    record Said(String articleId, int revision) {
        String eventId() {
            return articleId + "." + revision;
        }
    }

    /**
     * An alert that somebody waits for.
     *
     * @param articles any of which may raise it
     */
    record Due(int story, String kind, Set<String> articles, int revision) {}

    /** A record of a topic. */
    record Event(String key, String id, String type, int partition, long offset) {}

    /**
     * The books.
     *
     * @param imbalance what the ledger misses or has too much
     * @param deadLetters put aside during the round
     */
    record Books(Collection<Booked> booked, long imbalance, long deadLetters) {}

    /** A line of the books: one of each revision. */
    record Booked(String articleId, int revision, String outcome) {
        String eventId() {
            return articleId + "." + revision;
        }
    }

    /**
     * What became of the subscription's alerts.
     *
     * @param calls of the webhook, in the order in which they came
     */
    record Alerts(
            Collection<Raised> raised, Collection<Delivery> deliveries, List<Call> calls, Collection<Mail> mails) {}

    /** A row of the table of alerts. */
    record Raised(String alertId, String kind, String articleId, int revision) {}

    /** A row of the table of deliveries. */
    record Delivery(String id, String alertId, String channelType, String state, int attempts) {}

    /** A call of the webhook. */
    record Call(String webhookId, String alertId, String kind, boolean genuine) {}

    /** A mail that arrived. */
    record Mail(String messageId, String alertId) {}
}
