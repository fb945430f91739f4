package io.newswatch.ingest.rest.push;

import io.newswatch.ingest.article.ArticleStore;
import io.newswatch.ingest.article.Draft;
import io.newswatch.ingest.metrics.IngestMetrics;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a push, judges its items, and stores those that are fit, all in one transaction. */
public final class PushArticles {
    private final BodyReader bodies;
    private final PushReader items;
    private final ArticleStore store;
    private final IngestMetrics metrics;
    private final InstantSource clock;

    public PushArticles(
            BodyReader bodies, PushReader items, ArticleStore store, IngestMetrics metrics, InstantSource clock) {
        this.bodies = bodies;
        this.items = items;
        this.store = store;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** When it returns, what it reports as taken is durable. */
    public PushReport push(
            InputStream body, @Nullable String contentEncoding, PushFormat format, Admission.Ticket ticket) {
        var receivedAt = clock.instant();
        var fit = new ArrayList<Integer>();
        var drafts = new ArrayList<Draft>();
        var refused = new ArrayList<Judged.Refused>();
        for (var judged : items.read(bodies.read(body, contentEncoding, ticket), format)) {
            switch (judged) {
                case Judged.Fit item -> {
                    fit.add(item.index());
                    drafts.add(Draft.pushed(item.submission(), receivedAt));
                }
                case Judged.Refused item -> refused.add(item);
            }
        }
        return take(fit, drafts, refused);
    }

    private PushReport take(List<Integer> fit, List<Draft> drafts, List<Judged.Refused> refused) {
        var taken = store.take(drafts);
        metrics.taken(drafts, taken);
        if (!refused.isEmpty()) {
            metrics.rejected(refused.size());
        }
        return PushReport.of(fit, taken, refused);
    }
}
