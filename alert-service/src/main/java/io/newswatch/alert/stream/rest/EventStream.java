package io.newswatch.alert.stream.rest;

import io.newswatch.alert.postgres.Wakeups;
import io.newswatch.alert.stream.StreamLog;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Carries the stream to those who follow it on this replica. Entries are read from the database, woken by the
 * transaction that added them on whichever replica, so no follower misses one and none sees them in another order.
 * Followers that are equally far are served by one reading.
 */
@ApplicationScoped
class EventStream {
    private static final Logger LOG = Logger.getLogger(EventStream.class);
    private static final Duration FORGET = Duration.ofMinutes(1);

    /** A wake-up that got lost delays an event by this much. */
    private static final Duration LOOK_UP = Duration.ofSeconds(2);

    private final ReadLines lines;
    private final Followers followers;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("event-stream").factory());

    EventStream(StreamLog log, ReadLines lines, Followers followers, Wakeups wakeups, StreamConfig config) {
        this.lines = lines;
        this.followers = followers;
        wakeups.on(Wakeups.STREAM_READY, this::wake);
        every(LOOK_UP, this::round);
        every(config.beat(), followers::beat);
        every(FORGET, () -> log.forget(config.keep()));
    }

    /** Adds a follower, who is sent what it has not seen yet. */
    void add(Follower follower, boolean missed) {
        followers.refuseTooMany();
        thread.execute(() -> guarded(() -> followers.add(follower, missed)));
        wake();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
        followers.dismiss();
    }

    /** Many wake-ups before the thread gets to work are one. */
    private void wake() {
        if (woken.compareAndSet(false, true)) {
            thread.execute(() -> {
                woken.set(false);
                guarded(this::round);
            });
        }
    }

    private void every(Duration pause, Runnable work) {
        var unused = thread.scheduleWithFixedDelay(
                () -> guarded(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A periodic task that throws would never run again. */
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf("The event stream waits: cause=%s", e.getMessage());
        }
    }

    private void round() {
        followers.letGo();
        followers.equallyFar().forEach(this::serve);
    }

    private void serve(long seen, List<Follower> equallyFar) {
        var load = lines.after(seen);
        followers.send(equallyFar, load);
        if (load.isMore()) {
            wake();
        }
    }
}
