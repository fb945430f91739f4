package io.newswatch.ingest.feed;

import io.newswatch.ingest.source.SourceId;
import java.util.List;
import java.util.Optional;

/** The sources in the order in which they come due, shared by all replicas. */
public interface ReadingQueue {
    /**
     * Takes sources that are due and whose hosts bear another reading; nobody else gets them until they are finished or
     * the lease is over.
     */
    List<Reading> takeDue(int most);

    /**
     * Takes one source whether it is due or not; empty when it does not exist or is being read. Whoever knows that a source
     * has news now begins here: an operator does, and a WebSub hub will, whose address the source's health shows.
     */
    Optional<Reading> take(SourceId id);

    /** Notes how a reading ended; false when its lease was lost meanwhile, and nothing was noted. */
    boolean finish(Finished finished);
}
