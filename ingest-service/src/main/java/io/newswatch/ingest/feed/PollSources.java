package io.newswatch.ingest.feed;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads the sources that are due, a few at the same time, for as long as the service runs. Thread-safe; what is due is
 * decided by the shared queue, so that several replicas do not read one source twice.
 */
public final class PollSources {
    private static final System.Logger LOG = System.getLogger(PollSources.class.getName());

    private final ReadingQueue queue;
    private final ReadSource readSource;
    private final int most;
    private final Semaphore free;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("poll-tick").factory());
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

    public PollSources(ReadingQueue queue, ReadSource readSource, int most) {
        this.queue = queue;
        this.readSource = readSource;
        this.most = most;
        this.free = new Semaphore(most);
    }

    /** Looks at the queue again and again. */
    public void start(Duration tick) {
        var unused = ticks.scheduleWithFixedDelay(this::tick, tick.toMillis(), tick.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits for the readings that are under way. */
    public void stop() throws InterruptedException {
        ticks.shutdownNow();
        readers.shutdown();
        if (!readers.awaitTermination(5, TimeUnit.SECONDS)) {
            readers.shutdownNow();
        }
    }

    private void tick() {
        int places = Math.min(most, free.availablePermits());
        if (places == 0) {
            return;
        }
        try {
            queue.takeDue(places).forEach(this::start);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The schedule of sources cannot be read; trying again", e);
        }
    }

    private void start(Reading reading) {
        free.acquireUninterruptibly();
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
