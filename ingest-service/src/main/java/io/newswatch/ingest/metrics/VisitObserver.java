package io.newswatch.ingest.metrics;

import io.newswatch.ingest.article.Draft;
import io.newswatch.ingest.article.Verdict;
import io.newswatch.ingest.page.PageVisit;
import io.newswatch.ingest.page.VisitPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Counts the articles that were found behind bare addresses, and logs those that were not. */
@ApplicationScoped
class VisitObserver implements VisitPage.Observer {
    private static final Logger LOG = Logger.getLogger(VisitObserver.class);

    private final IngestMetrics metrics;

    VisitObserver(IngestMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void taken(List<Draft> drafts, List<Verdict> verdicts) {
        metrics.taken(drafts, verdicts);
    }

    @Override
    public void failed(PageVisit visit, String reason, @Nullable Instant next) {
        LOG.infof(
                "Page without an article: sourceId=%s address=%s reason=%s next=%s",
                visit.source().id(), visit.address(), reason, next);
    }
}
