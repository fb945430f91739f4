package io.newswatch.alert.raise.rest;

import io.newswatch.alert.postgres.Wakeups;
import io.newswatch.alert.raise.RaisedAlerts;
import io.newswatch.edge.problem.ProblemException;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Everybody who follows the alerts on this replica. Alerts are read from the database, woken by the transaction that
 * raised them on whichever replica, so no follower misses one and none sees them in another order.
 */
@ApplicationScoped
class AlertStream {
    private static final Logger LOG = Logger.getLogger(AlertStream.class);
    private static final int MOST_FOLLOWERS = 200;
    private static final int MOST_AT_ONCE = 100;
    private static final long BEAT_SECONDS = 15;

    /** A wake-up that got lost delays an alert by this much. */
    private static final long LOOK_UP_SECONDS = 2;

    private final RaisedAlerts alerts;
    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("alert-stream").factory());

    AlertStream(RaisedAlerts alerts, Wakeups wakeups) {
        this.alerts = alerts;
        wakeups.on(Wakeups.ALERT_RAISED, this::wake);
        every(LOOK_UP_SECONDS, this::pump);
        every(BEAT_SECONDS, this::beat);
    }

    /** Adds a follower, who is sent what it has not seen yet. */
    void add(Follower follower) {
        if (followers.size() >= MOST_FOLLOWERS) {
            throw ProblemException.unavailable("Too many follow the stream already.", Duration.ofMinutes(1));
        }
        followers.add(follower);
        // The headers travel with the first bytes: without them a browser does not know that it is connected.
        thread.execute(follower::beat);
        wake();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
        followers.forEach(Follower::close);
    }

    /** Many wake-ups before the thread gets to work are one. */
    private void wake() {
        if (!followers.isEmpty() && woken.compareAndSet(false, true)) {
            thread.execute(() -> {
                woken.set(false);
                pump();
            });
        }
    }

    private void every(long seconds, Runnable work) {
        var unused = thread.scheduleWithFixedDelay(work, seconds, seconds, TimeUnit.SECONDS);
    }

    private void pump() {
        try {
            followers.removeIf(Follower::isGone);
            for (var follower : followers) {
                if (follower.isReady()) {
                    catchUp(follower);
                }
            }
        } catch (RuntimeException e) {
            // Also the database being away; a periodic task that throws would never run again.
            LOG.warnf("The alert stream waits: cause=%s", e.getMessage());
        }
    }

    private void catchUp(Follower follower) {
        var next = alerts.following(follower.seen(), MOST_AT_ONCE);
        follower.send(next);
        if (next.size() == MOST_AT_ONCE) {
            wake();
        }
    }

    private void beat() {
        followers.stream().filter(Follower::isReady).forEach(Follower::beat);
    }
}
