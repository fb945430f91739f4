package io.newswatch.alert.deadletter.kafka;

import io.newswatch.alert.deadletter.Letter;
import io.newswatch.alert.deadletter.postgres.LetterRows;
import io.newswatch.alert.postgres.Transactions;
import io.newswatch.edge.kafka.Patience;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Kafka edge: every dead letter of every consumer is noted, so that lists and counts need not read the topics. */
@ApplicationScoped
class FindLetters {
    private static final Logger LOG = Logger.getLogger(FindLetters.class);

    private final Transactions transactions;
    private final Patience patience = new Patience();

    FindLetters(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Returns when all are noted, which acknowledges the batch; throws only when the service stops. */
    @Incoming("dead-letters")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> batch) throws Patience.StoppedException {
        var letters = new ArrayList<Letter>(batch.count());
        batch.forEach(record -> letters.add(LetterReader.read(record)));
        for (int failures = 1; !isNoted(letters); failures++) {
            patience.await(failures);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        patience.end();
    }

    private boolean isNoted(List<Letter> letters) throws Patience.StoppedException {
        patience.requireRunning();
        try {
            var noted = transactions.inOne(connection -> LetterRows.found(connection, letters));
            LOG.debugf("Dead letters were found: records=%d new=%d", letters.size(), noted);
            return true;
        } catch (SQLException e) {
            LOG.warnf("Dead letters cannot be noted yet: records=%d cause=%s", letters.size(), e.getMessage());
            return false;
        }
    }
}
