package io.newswatch.ingest.feed;

import io.newswatch.ingest.source.SourceId;
import java.time.Duration;

/** Reads a source that was just added, for somebody who waits for what is found; a poller may have been quicker. */
public final class FirstReading {
    private static final System.Logger LOG = System.getLogger(FirstReading.class.getName());

    private final ReadingQueue queue;
    private final ReadSource readSource;

    public FirstReading(ReadingQueue queue, ReadSource readSource) {
        this.queue = queue;
        this.readSource = readSource;
    }

    /** Returns when it has been read or patience has ended; then the reading goes on by itself. */
    public void read(SourceId id, Duration patience) {
        var thread = Thread.ofVirtual().name("first-reading").start(() -> read(id));
        try {
            thread.join(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(SourceId id) {
        try {
            queue.take(id).ifPresent(readSource::read);
        } catch (RuntimeException e) {
            // It stays due, and the lease, if there is one, runs out by itself.
            LOG.log(System.Logger.Level.WARNING, "The first reading failed: sourceId=" + id, e);
        }
    }
}
