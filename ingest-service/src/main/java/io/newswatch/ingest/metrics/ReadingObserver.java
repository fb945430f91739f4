package io.newswatch.ingest.metrics;

import io.newswatch.ingest.article.Draft;
import io.newswatch.ingest.article.Taken;
import io.newswatch.ingest.feed.FetchOutcome;
import io.newswatch.ingest.feed.ReadReport;
import io.newswatch.ingest.feed.ReadSource;
import io.newswatch.ingest.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Counts what sources bring, and logs what goes wrong with them. */
@ApplicationScoped
class ReadingObserver implements ReadSource.Observer {
    private static final Logger LOG = Logger.getLogger(ReadingObserver.class);

    private final IngestMetrics metrics;
    private final FetchSpans spans;

    ReadingObserver(IngestMetrics metrics, FetchSpans spans) {
        this.metrics = metrics;
        this.spans = spans;
    }

    @Override
    public void taken(List<Draft> drafts, List<Taken> taken) {
        metrics.taken(drafts, taken);
        spans.taken(taken);
    }

    @Override
    public void read(Source source, ReadReport report) {
        metrics.fetched(report.took());
        metrics.read(report);
        var id = source.id();
        switch (report.outcome()) {
            case FetchOutcome.Fetched fetched ->
                LOG.infof(
                        "Source read: sourceId=%s articles=%d new=%d pages=%d",
                        id, report.articles(), report.fresh(), report.wanted());
            case FetchOutcome.NotModified same -> LOG.debugf("Source not modified: sourceId=%s", id);
            case FetchOutcome.Gone gone -> LOG.warnf("Source is gone for good and disabled: sourceId=%s", id);
            case FetchOutcome.Failed failed ->
                LOG.warnf(
                        "Source cannot be read: sourceId=%s kind=%s reason=%s",
                        id, failed.kind().id(), failed.reason());
        }
        switch (report.change()) {
            case NONE, ENDED -> {
                // Nothing that was not said.
            }
            case BROKE -> LOG.warnf("Source is broken: sourceId=%s", id);
            case RECOVERED -> LOG.infof("Source has recovered: sourceId=%s", id);
        }
    }
}
