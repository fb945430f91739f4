package io.newswatch.classify.kafka;

import io.newswatch.classify.again.PastArticles.CannotGoOnException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Which record of each article is the last one, so that nothing old is said again: neither a revision that was followed by
 * another nor the text of an article that was withdrawn.
 */
final class StandingArticles {
    /** Some 30 MB. */
    private static final int MOST = 200_000;

    /** The offset of the last record; behind a withdrawal none. */
    private final Map<String, Long> last = new HashMap<>();

    void note(ConsumerRecord<byte[], byte[]> record) throws CannotGoOnException {
        if (record.key() == null) {
            return;
        }
        last.put(key(record), ArticleRecord.isWithdrawal(record) ? -1 : record.offset());
        if (last.size() > MOST) {
            throw new CannotGoOnException(
                    "More than " + MOST + " articles came on one partition since then: name a later"
                            + " time, and go on with the one before when that is done");
        }
    }

    boolean stands(ConsumerRecord<byte[], byte[]> record) {
        return record.key() != null && Long.valueOf(record.offset()).equals(last.get(key(record)));
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }
}
