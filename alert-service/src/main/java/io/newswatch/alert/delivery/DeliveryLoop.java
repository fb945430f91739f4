package io.newswatch.alert.delivery;

import io.newswatch.alert.delivery.DeliveryQueue.Busy;
import io.newswatch.alert.delivery.DeliveryQueue.Due;
import io.newswatch.alert.delivery.DeliveryQueue.Lease;
import io.newswatch.alert.delivery.Slots.Use;
import io.newswatch.alert.delivery.Slots.Way;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Takes what is due from the queue and attempts it, each on a virtual thread of its own.
 *
 * <p>One thread claims; it is woken by commits, by slots that become free and, for retries, by its own impatience. A
 * result that cannot be stored because the database is away is stored later: meanwhile the delivery stays in {@link
 * #underway}, so that this process does not take it for an orphan and attempt it again when the lease ends.
 */
public final class DeliveryLoop {
    private static final Logger LOG = System.getLogger(DeliveryLoop.class.getName());
    private static final int AT_ONCE = 100;
    private static final Duration STORE_AGAIN = Duration.ofMillis(200);
    private static final Duration SLOW = Duration.ofSeconds(1);

    private final DeliveryQueue queue;
    private final AttemptDelivery attempts;
    private final DeliveryObserver observer;
    private final InstantSource clock;
    private final Settings settings;

    private final Slots slots;
    private final Set<String> underway = ConcurrentHashMap.newKeySet();
    private final Phaser running = new Phaser(1);
    private final Semaphore wakeUps = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread claimer =
            Thread.ofPlatform().daemon().name("delivery-claimer").unstarted(this::run);

    public DeliveryLoop(
            DeliveryQueue queue,
            AttemptDelivery attempts,
            DeliveryObserver observer,
            InstantSource clock,
            Settings settings) {
        this.queue = queue;
        this.attempts = attempts;
        this.observer = observer;
        this.clock = clock;
        this.settings = settings;
        this.slots = new Slots(settings.inAll(), settings.perHost());
    }

    public void start() {
        claimer.start();
    }

    /** Says that there may be something to do. Returns at once. */
    public void wake() {
        wakeUps.release();
    }

    /** Claims no more, waits a while for what is under way, and gives the leases back. */
    public void stop() throws InterruptedException {
        stopping.countDown();
        wake();
        claimer.join(settings.grace());
        try {
            running.awaitAdvanceInterruptibly(running.arrive(), settings.grace().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.log(Level.INFO, "Some deliveries are still under way and will be repeated: count=" + underway.size());
        }
        try {
            queue.release(settings.lease());
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Leases could not be given back; they end by themselves: cause=" + e.getMessage());
        }
    }

    private void run() {
        var reachable = true;
        while (isRunning()) {
            try {
                var more = round();
                reachable = true;
                if (!more) {
                    sleep();
                }
            } catch (SQLException e) {
                if (reachable) {
                    LOG.log(Level.WARNING, "No deliveries can be claimed for now: cause=" + e.getMessage());
                }
                reachable = false;
                sleep();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "Claiming deliveries failed unexpectedly; it goes on", e);
                sleep();
            }
        }
    }

    /** One look at the queue; false when there is nothing more to do for now. */
    private boolean round() throws SQLException {
        wakeUps.drainPermits();
        if (slots.free() == 0) {
            return false;
        }
        var due = queue.due(
                attempts.channelTypes(), new Busy(slots.fullHosts(), slots.busyChannels()), AT_ONCE + underway.size());
        var suppressed = suppress(due);
        var ways = takeSlots(due);
        var taken = !ways.isEmpty();
        if (taken) {
            claim(ways);
        }
        return suppressed || taken;
    }

    private boolean suppress(List<Due> due) throws SQLException {
        var unsendable = due.stream()
                .filter(candidate -> !candidate.sendable() && !underway.contains(candidate.id()))
                .map(Due::id)
                .toList();
        if (!unsendable.isEmpty()) {
            queue.suppress(unsendable);
        }
        return !unsendable.isEmpty();
    }

    /** Only the oldest of each channel: its slot is taken then. */
    private Map<String, Way> takeSlots(List<Due> due) {
        var ways = new HashMap<String, Way>();
        for (var candidate : due) {
            if (candidate.sendable() && !underway.contains(candidate.id()) && slots.tryTake(candidate.way())) {
                ways.put(candidate.id(), candidate.way());
            }
        }
        return ways;
    }

    /** Whatever happens, a slot that was taken is given back: at once, or by the attempt that was started with it. */
    private void claim(Map<String, Way> ways) throws SQLException {
        try {
            for (var delivery : queue.claim(List.copyOf(ways.keySet()), settings.lease())) {
                var way = ways.remove(delivery.id());
                if (way != null) {
                    begin(delivery, way, System.nanoTime());
                }
            }
        } finally {
            ways.values().forEach(way -> slots.release(way, Use.FAILED));
        }
    }

    private void begin(Claimed delivery, Way way, long claimedAt) {
        underway.add(delivery.id());
        running.register();
        Thread.ofVirtual().name("delivery-" + delivery.id()).start(() -> {
            var use = Use.FAILED;
            try {
                use = attempt(delivery, claimedAt);
            } finally {
                underway.remove(delivery.id());
                slots.release(way, use);
                running.arriveAndDeregister();
                wake();
            }
        });
    }

    private Use attempt(Claimed delivery, long claimedAt) {
        var waited = Duration.ofNanos(System.nanoTime() - claimedAt);
        if (waited.compareTo(settings.lease().length().dividedBy(2)) > 0) {
            // This process was frozen: the lease is about to end, or somebody else has the delivery by now.
            LOG.log(Level.WARNING, "A delivery was left to others after a long pause: deliveryId=" + delivery.id());
            return Use.FAILED;
        }
        var begun = System.nanoTime();
        var attempted = attempts.on(delivery);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        if (store(delivery, attempted)) {
            observer.attempted(delivery, attempted.verdict(), Duration.between(delivery.dueAt(), clock.instant()));
        }
        return use(attempted.result(), took);
    }

    private static Use use(AttemptResult result, Duration took) {
        if (result instanceof AttemptResult.Accepted) {
            return Use.ARRIVED;
        }
        return took.compareTo(SLOW) < 0 ? Use.FAILED : Use.FAILED_SLOWLY;
    }

    /** Stores the result as soon as the database takes it; false when it is stale, or we stop before that. */
    private boolean store(Claimed delivery, AttemptDelivery.Attempted attempted) {
        do {
            try {
                var stored = queue.finish(delivery, settings.lease(), attempted.result(), attempted.verdict());
                if (!stored) {
                    LOG.log(Level.WARNING, "A stale result was dropped: deliveryId=" + delivery.id());
                }
                return stored;
            } catch (SQLException e) {
                LOG.log(Level.DEBUG, "A result could not be stored yet: deliveryId=" + delivery.id(), e);
            }
        } while (waitedWhileRunning(STORE_AGAIN));
        return false;
    }

    private void sleep() {
        try {
            var unused = wakeUps.tryAcquire(settings.sweepEvery().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopping.countDown();
            Thread.currentThread().interrupt();
        }
    }

    private boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private boolean waitedWhileRunning(Duration pause) {
        try {
            return !stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * How the loop works.
     *
     * @param inAll attempts at the same time
     * @param perHost attempts at the same time towards one host
     * @param sweepEvery longest time until a due retry is noticed
     * @param grace how long stopping waits for what is under way
     */
    public record Settings(Lease lease, int inAll, int perHost, Duration sweepEvery, Duration grace) {}
}
