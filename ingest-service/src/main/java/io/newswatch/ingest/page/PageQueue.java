package io.newswatch.ingest.page;

import io.newswatch.ingest.source.SourceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages that are wanted, in the order in which they come due, shared by all replicas. */
public interface PageQueue {
    /** Wants pages, unless they were wanted before and have not changed since; says how many that were. */
    int want(SourceId source, List<WantedPage> pages, boolean areOld);

    /** Takes pages that are due and whose hosts bear another visit. */
    List<PageVisit> takeDue(int most);

    /** Notes that the article was taken in, unless the lease was lost. */
    void done(PageVisit visit);

    /** Notes why there is no article; {@code next} is null when it is not tried again. */
    void failed(PageVisit visit, String reason, @Nullable Instant next);
}
