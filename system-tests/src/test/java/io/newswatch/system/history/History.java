package io.newswatch.system.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that is known of a run, from both ends.
 *
 * @param said what the generator meant to say, and by the end has said
 * @param answers what ingest answered to pushes
 * @param kept what its database holds, in order of article and revision
 * @param announced what is on the topic, in order of partition and offset
 * @param heard the calls of the webhook of one who asked for all that is CORE
 */
record History(
        Collection<Numbered> said,
        Collection<Answer> answers,
        Collection<Kept> kept,
        Collection<Announced> announced,
        Collection<Heard> heard) {

    /** One number: an article of which this many editions are said, one after the other. */
    record Numbered(int number, Way way, int editions, boolean core) {
        Numbered {
            if (editions < 1) {
                throw new IllegalArgumentException("editions: an article has one at least, not " + editions);
            }
        }
    }

    /** One edition of one number. */
    record Statement(int number, int edition) {
        @Override
        public String toString() {
            return "edition " + edition + " of number " + number;
        }
    }

    /**
     * One 202.
     *
     * @param sent how many items were in the push
     * @param counted accepted, updated, duplicates and rejected, as the answer counts them
     */
    record Answer(int sent, List<Integer> counted, List<Acknowledged> items) {}

    /** What an answer says of one item. */
    record Acknowledged(Statement statement, String articleId, String status) {
        boolean isNew() {
            return status.equals("accepted") || status.equals("updated");
        }
    }

    /**
     * One revision in the database.
     *
     * @param content equal if and only if two revisions say the same
     * @param digest of the event, byte for byte
     */
    record Kept(Statement statement, String articleId, int revision, String content, String digest, boolean marked) {
        String eventId() {
            return articleId + "." + revision;
        }
    }

    /** One record of the topic. */
    record Announced(String key, String eventId, int partition, long offset, String digest) {}

    /** One call of the webhook that raises an alert. */
    record Heard(String articleId, String alertId, String callId) {}

    /** The revisions of each number. */
    Map<Integer, List<Kept>> keptByNumber() {
        return kept.stream().collect(groupingBy(k -> k.statement().number(), TreeMap::new, toList()));
    }
}
