package io.newswatch.alert.archive;

import java.time.Instant;

/** The hours of the archive, packed so that counting need not read articles. Safe for use by several replicas. */
public interface CoverageHours {
    /**
     * Packs hours in which something changed, the newest first. While another replica does it, nothing happens.
     *
     * @param endedBy only hours that were over then: the one that is running changes all the time
     * @return how many; fewer than the most when none is left
     */
    int pack(Instant endedBy, int most);

    /** Has hours packed again whose articles may have been changed by a version that knew nothing of packing. */
    void doubt(TimeRange hours);
}
