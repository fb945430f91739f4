package io.newswatch.ingest.metrics;

import io.newswatch.ingest.article.Draft;
import io.newswatch.ingest.article.Taken;
import io.newswatch.ingest.page.Ending;
import io.newswatch.ingest.page.PageVisit;
import io.newswatch.ingest.page.VisitPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Counts the articles that were found on their pages, and logs those that were not. */
@ApplicationScoped
class VisitObserver implements VisitPage.Observer {
    private static final Logger LOG = Logger.getLogger(VisitObserver.class);

    private final IngestMetrics metrics;
    private final FetchSpans spans;

    VisitObserver(IngestMetrics metrics, FetchSpans spans) {
        this.metrics = metrics;
        this.spans = spans;
    }

    @Override
    public void taken(List<Draft> drafts, List<Taken> taken) {
        metrics.taken(drafts, taken);
        spans.taken(taken);
    }

    @Override
    public void hindered(PageVisit visit, Ending.Hindered ending) {
        LOG.infof(
                "Page without a whole article: sourceId=%s address=%s reason=%s detail=%s next=%s",
                visit.source().id(), visit.address(), ending.reason().id(), ending.detail(), ending.next());
    }
}
