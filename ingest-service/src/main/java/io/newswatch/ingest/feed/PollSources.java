package io.newswatch.ingest.feed;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads the sources that are due, a few at the same time, for as long as the service runs: the schedule is looked at
 * after every tick, and at once while there is more to do than places. Thread-safe; what is due is decided by the shared
 * queue, so that several replicas do not read one source twice.
 */
public final class PollSources {
    private static final System.Logger LOG = System.getLogger(PollSources.class.getName());
    /** Several are taken together, which costs the database less than one after the other. */
    private static final int PLACES_AT_ONCE = 8;

    private static final Duration GATHERING = Duration.ofMillis(10);

    private final ReadingQueue queue;
    private final ReadSource readSource;
    private final int most;
    private final Duration tick;
    private final Semaphore free;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread taker = Thread.ofPlatform().daemon().name("poller").unstarted(this::take);

    /** @param most readings at the same time */
    public PollSources(ReadingQueue queue, ReadSource readSource, int most, Duration tick) {
        this.queue = queue;
        this.readSource = readSource;
        this.most = most;
        this.tick = tick;
        this.free = new Semaphore(most);
    }

    /** Begins. */
    public void start() {
        taker.start();
    }

    /** Takes no more, and waits a little for the readings that are under way; the leases of the others run out. */
    public void stop() throws InterruptedException {
        stopped.countDown();
        taker.interrupt();
        taker.join();
        readers.shutdown();
        if (!readers.awaitTermination(5, TimeUnit.SECONDS)) {
            readers.shutdownNow();
        }
    }

    private void take() {
        try {
            while (stopped.getCount() > 0) {
                int places = places();
                var readings = due(places);
                free.release(places - readings.size());
                readings.forEach(this::start);
                if (readings.size() < places && stopped.await(tick.toNanos(), TimeUnit.NANOSECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "The poller stops");
        }
    }

    // One at least; more when they become free in this moment.
    private int places() throws InterruptedException {
        free.acquire();
        int wanted = Math.min(PLACES_AT_ONCE, most) - 1;
        boolean gathered = free.tryAcquire(wanted, GATHERING.toMillis(), TimeUnit.MILLISECONDS);
        return 1 + (gathered ? wanted : 0) + free.drainPermits();
    }

    private List<Reading> due(int places) {
        try {
            return queue.takeDue(places);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The schedule of sources cannot be read; trying again", e);
            return List.of();
        }
    }

    // With one of the places taken for it.
    private void start(Reading reading) {
        readers.execute(() -> {
            try {
                var unused = readSource.read(reading);
            } catch (RuntimeException e) {
                // The lease runs out by itself; then the source is due again.
                LOG.log(
                        System.Logger.Level.ERROR,
                        "Reading failed: sourceId=" + reading.source().id(),
                        e);
            } finally {
                free.release();
            }
        });
    }
}
