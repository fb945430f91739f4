package io.newswatch.alert.outbox.kafka;

import io.newswatch.alert.outbox.postgres.OutboxTable;
import io.newswatch.alert.postgres.Transactions;
import io.newswatch.alert.postgres.Wakeups;
import io.newswatch.contract.AlertRaised;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.EventTypes;
import io.newswatch.edge.kafka.EventPublisher;
import io.newswatch.edge.kafka.OutgoingEvent;
import io.newswatch.edge.kafka.PublishException;
import io.newswatch.edge.tracing.Tracing;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries events from the outbox to Kafka and removes them when the broker has them. Of all replicas one at a time
 * relays, under an advisory lock, so that events of one key keep their order. A crash between publishing and removing
 * publishes again, with the same {@code ce_id}.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int MOST_AT_ONCE = 500;
    private static final long LOOK_UP_MILLIS = 2_000;

    /** Any number that no other advisory lock of this service uses. */
    private static final long LOCK = 0x0b0c5;

    private final Transactions transactions;
    private final EventPublisher publisher;
    private final Tracing tracing;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("outbox-relay").unstarted(this::relay);
    private volatile boolean stopping;

    OutboxRelay(Transactions transactions, EventPublisher publisher, Tracing tracing, Wakeups wakeups) {
        this.transactions = transactions;
        this.publisher = publisher;
        this.tracing = tracing;
        wakeups.on(Wakeups.OUTBOX_READY, wake::release);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake.release();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void relay() {
        while (!stopping) {
            try {
                while (!stopping && relaySome() == MOST_AT_ONCE) {
                    LOG.debugf("The outbox holds more than one load: most=%d", MOST_AT_ONCE);
                }
            } catch (SQLException | PublishException e) {
                LOG.warnf("The outbox waits, its events are kept: cause=%s", e.getMessage());
            }
            awaitWork();
        }
    }

    /** Relays one load and says how many events it had. */
    private int relaySome() throws SQLException, PublishException {
        var outcome = transactions.inOne(connection -> {
            if (!isTheOne(connection)) {
                return new Load(0, null);
            }
            var waiting = OutboxTable.oldest(connection, MOST_AT_ONCE);
            return waiting.isEmpty() ? new Load(0, null) : publish(connection, waiting);
        });
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
        return outcome.size();
    }

    private Load publish(Connection connection, List<OutboxTable.Waiting> waiting) throws SQLException {
        try {
            publisher.publish(waiting.stream().map(w -> traced(w.event())).toList());
            OutboxTable.remove(connection, waiting);
            return new Load(waiting.size(), null);
        } catch (PublishException e) {
            if (!e.tooLarge()) {
                return new Load(0, e);
            }
            refuse(connection, waiting.get(e.index()), e);
            return new Load(MOST_AT_ONCE, null);
        }
    }

    /** An alert is in the trace of the article that raised it. */
    private OutgoingEvent traced(OutgoingEvent event) {
        if (!EventTypes.ALERT_RAISED.equals(event.headers().type())) {
            return event;
        }
        try {
            var article =
                    EventJson.read(event.value(), AlertRaised.class).article().id();
            return tracing.article(article).map(event::in).orElse(event);
        } catch (IOException e) {
            LOG.warnf(
                    "An event goes without its trace: eventId=%s cause=%s",
                    event.headers().id(), e.getMessage());
            return event;
        }
    }

    private static void refuse(Connection connection, OutboxTable.Waiting refused, PublishException cause)
            throws SQLException {
        OutgoingEvent event = refused.event();
        LOG.errorf(
                "An event is larger than the broker takes and stays in the outbox: eventId=%s",
                event.headers().id());
        OutboxTable.refuse(connection, refused, String.valueOf(cause.getMessage()));
    }

    private static boolean isTheOne(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private void awaitWork() {
        try {
            if (wake.tryAcquire(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    /** What one round did; {@code size} is the largest when there may be more. */
    private record Load(int size, @Nullable PublishException failure) {}
}
