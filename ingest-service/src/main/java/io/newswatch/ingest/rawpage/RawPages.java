package io.newswatch.ingest.rawpage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where fetched pages are kept: of each article the newest. */
public interface RawPages {
    void keep(RawPage page);

    /** Pages in the order of their articles' ids. */
    List<RawPage> list(Range range, int limit);

    /** Forgets those that were fetched before, and then the oldest until the rest is no larger; says how many went. */
    int forget(Instant before, long mostBytes);

    /**
     * Which pages.
     *
     * @param source only those of articles that came from it
     * @param since only those that were fetched from then on
     * @param after only those behind this article id
     */
    record Range(@Nullable String source, Instant since, String after) {}
}
