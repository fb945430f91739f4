package io.newswatch.ingest.page;

import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.source.SourceId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The pages that are wanted, in the order in which they come due, shared by all replicas. */
public interface PageQueue {
    /**
     * Wants pages, unless they were wanted before and the same was said of them, another source has them in hand, or their
     * articles are whole already; says which are new or changed.
     *
     * @param areOld whether they were there when the source was read first
     */
    Set<ArticleId> want(SourceId source, List<WantedPage> pages, boolean areOld);

    /**
     * Takes pages that are due and whose hosts bear another visit, and those whose summaries must wait no longer.
     */
    List<PageVisit> takeDue(int most);

    /** Notes how a visit ended, unless the lease was lost. */
    void end(PageVisit visit, Ending ending);

    /** No pages of the host are fetched before then. */
    void spare(URI address, Instant until);
}
