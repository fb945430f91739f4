package io.newswatch.alert.digest;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks for digests that are due and has them composed. Every replica runs one; the store keeps them from composing the
 * same twice. One that cannot be composed holds up no other.
 */
public final class DigestLoop {
    private static final Logger LOG = System.getLogger(DigestLoop.class.getName());

    private final DigestStore store;
    private final InstantSource clock;
    private final Duration lookEvery;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("digests").unstarted(this::run);

    public DigestLoop(DigestStore store, InstantSource clock, Duration lookEvery) {
        this.store = store;
        this.clock = clock;
        this.lookEvery = lookEvery;
    }

    public void start() {
        thread.start();
    }

    /** Lets the digest that is being composed be finished. */
    public void stop() throws InterruptedException {
        stopping.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    /** Composes what is due now, and says how many digests there are. */
    public int composeDue() {
        int composed = 0;
        try {
            var now = clock.instant();
            for (var subscription : store.due(now)) {
                if (stopping.getCount() > 0 && isComposed(subscription)) {
                    composed++;
                }
            }
            store.tidy(now);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Digests wait for the database: cause=" + e.getMessage());
        }
        return composed;
    }

    private boolean isComposed(String subscription) {
        try {
            return store.compose(subscription, clock.instant()) == DigestStore.Composed.DIGEST;
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.ERROR, "A digest could not be composed and waits: subscriptionId=" + subscription, e);
            return false;
        }
    }

    private void run() {
        try {
            do {
                composeDue();
            } while (!stopping.await(lookEvery.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
