package io.newswatch.edge.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits between tries of work that the world does not take yet, longer each time, and ends at once when the service
 * stops. Thread-safe.
 */
public final class Patience {
    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 10;

    private final CountDownLatch stopping = new CountDownLatch(1);

    /** The service stops: nobody waits any longer. */
    public void end() {
        stopping.countDown();
    }

    /** Lets work go on only while the service runs: what fails during a stop says nothing about a record. */
    public void requireRunning() throws StoppedException {
        if (stopping.getCount() == 0) {
            throw new StoppedException();
        }
    }

    /**
     * Waits before the next try.
     *
     * @param failures how often it was tried already, from 1
     * @throws StoppedException when the service stops, so that the work must be left to the next start
     */
    public void await(int failures) throws StoppedException {
        try {
            if (stopping.await(pause(failures).toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoppedException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }

    static Duration pause(int failures) {
        var doubled = SHORTEST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    /** The service stopped while something was not done; it was not acknowledged, and is read again. */
    public static final class StoppedException extends Exception {
        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("The service stops; the batch was not acknowledged and is read again");
        }
    }
}
