package io.newswatch.ingest.feed;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Does the work that is due, a few pieces at the same time, for as long as the service runs: the schedule is looked at
 * after every tick, and at once while there is more to do than places. Thread-safe; what is due is decided by a queue
 * that replicas share, so that nothing is done twice.
 */
public final class DueWork<T> {
    private static final System.Logger LOG = System.getLogger(DueWork.class.getName());
    /** Several are taken together, which costs the database less than one after the other. */
    private static final int PLACES_AT_ONCE = 8;

    private static final Duration GATHERING = Duration.ofMillis(10);

    private final IntFunction<List<T>> due;
    private final Consumer<T> work;
    private final int most;
    private final Duration tick;
    private final Semaphore free;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread taker;

    /**
     * @param due takes so many pieces at most, and nobody else gets them
     * @param most pieces at the same time
     */
    public DueWork(String name, IntFunction<List<T>> due, Consumer<T> work, int most, Duration tick) {
        this.due = due;
        this.work = work;
        this.most = most;
        this.tick = tick;
        this.free = new Semaphore(most);
        this.taker = Thread.ofPlatform().daemon().name(name).unstarted(this::take);
    }

    /** Begins. */
    public void start() {
        taker.start();
    }

    /** Takes no more, and waits a little for what is under way; the leases of the rest run out. */
    public void stop() throws InterruptedException {
        stopped.countDown();
        taker.interrupt();
        taker.join();
        workers.shutdown();
        if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
    }

    private void take() {
        try {
            while (stopped.getCount() > 0) {
                int places = places();
                var pieces = due(places);
                free.release(places - pieces.size());
                pieces.forEach(this::start);
                if (pieces.size() < places && stopped.await(tick.toNanos(), TimeUnit.NANOSECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "No more work is taken");
        }
    }

    // One at least; more when they become free in this moment.
    private int places() throws InterruptedException {
        free.acquire();
        int wanted = Math.min(PLACES_AT_ONCE, most) - 1;
        boolean gathered = free.tryAcquire(wanted, GATHERING.toMillis(), TimeUnit.MILLISECONDS);
        return 1 + (gathered ? wanted : 0) + free.drainPermits();
    }

    private List<T> due(int places) {
        try {
            return due.apply(places);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "What is due cannot be found out; trying again", e);
            return List.of();
        }
    }

    // With one of the places taken for it.
    private void start(T piece) {
        workers.execute(() -> {
            try {
                work.accept(piece);
            } catch (RuntimeException e) {
                // The lease runs out by itself; then it is due again.
                LOG.log(System.Logger.Level.ERROR, "Work failed and will be due again: " + piece, e);
            } finally {
                free.release();
            }
        });
    }
}
