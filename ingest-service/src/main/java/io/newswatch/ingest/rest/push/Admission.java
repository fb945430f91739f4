package io.newswatch.ingest.rest.push;

import io.newswatch.edge.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps the memory that pushes take bounded: what does not fit now is sent away at once with a {@code Retry-After}
 * instead of waiting in a queue that nobody sees. Thread-safe.
 */
public final class Admission {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Semaphore requests;
    private final AtomicLong freeBytes;

    public Admission(PushLimits limits) {
        this.requests = new Semaphore(limits.requests());
        this.freeBytes = new AtomicLong(limits.bytes());
    }

    /**
     * Lets one push in.
     *
     * @throws ProblemException 503 when there are too many
     */
    public Ticket enter() {
        if (!requests.tryAcquire()) {
            throw overloaded();
        }
        return new Ticket();
    }

    private static ProblemException overloaded() {
        return ProblemException.unavailable(
                "Too much is being pushed at this moment; send it again later.", RETRY_AFTER);
    }

    /** The place that one push takes; closing it makes room. Not thread-safe. */
    public final class Ticket implements AutoCloseable {
        private long taken;

        /** Takes room for so many more bytes. */
        void grow(int bytes) {
            taken += bytes;
            if (freeBytes.addAndGet(-bytes) < 0) {
                throw overloaded();
            }
        }

        @Override
        public void close() {
            freeBytes.addAndGet(taken);
            requests.release();
        }
    }
}
