package io.newswatch.ingest.retention;

import java.time.InstantSource;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** Removes what is no longer needed, in batches, each a transaction of its own. */
public final class CleanUp {
    /** What is left then waits for the next time: work that does not end would hide that it does not get done. */
    private static final int MOST_BATCHES = 2_000;

    private final List<Removal> removals;
    private final ObjIntConsumer<String> removed;
    private final InstantSource clock;

    /** @param removed is told of each kind that something was removed of, and how many */
    public CleanUp(List<Removal> removals, ObjIntConsumer<String> removed, InstantSource clock) {
        this.removals = List.copyOf(removals);
        this.removed = removed;
        this.clock = clock;
    }

    /** Does all of it, unless the thread is interrupted. */
    public void run() {
        for (var removal : removals) {
            int count = run(removal);
            if (count > 0) {
                removed.accept(removal.what(), count);
            }
        }
    }

    private int run(Removal removal) {
        var now = clock.instant();
        int count = 0;
        for (int batch = 0; batch < MOST_BATCHES && !Thread.currentThread().isInterrupted(); batch++) {
            int some = removal.some(now);
            if (some == 0) {
                return count;
            }
            count += some;
        }
        return count;
    }
}
