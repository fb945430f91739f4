package io.newswatch.ingest.page;

import io.newswatch.ingest.article.Draft;
import io.newswatch.ingest.article.Taken;
import io.newswatch.ingest.feed.FeedEntry;
import io.newswatch.ingest.fulltext.FullText;
import io.newswatch.ingest.fulltext.FullTextOutcome;
import io.newswatch.ingest.fulltext.FullTextOutcome.Kept;
import io.newswatch.ingest.fulltext.Reason;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one page and takes its article in. The article is durable before the page is done. What cannot be had now is
 * tried again, after pauses that double, for some days. Where the source told a summary, that is taken in with the reason
 * when the page has no more, and when it cannot be had in time; a later success becomes a revision.
 */
public final class VisitPage {
    private final FullText fullText;
    private final TakeFound taking;
    private final PageQueue queue;
    private final Observer observer;
    private final InstantSource clock;

    public VisitPage(FullText fullText, TakeFound taking, PageQueue queue, Observer observer, InstantSource clock) {
        this.fullText = fullText;
        this.taking = taking;
        this.queue = queue;
        this.observer = observer;
        this.clock = clock;
    }

    /** Throws only when the store is away; then the lease runs out by itself. */
    public void visit(PageVisit visit) {
        var said = visit.said();
        if (visit.progress().isOverdue() && said != null) {
            var hindrance = visit.progress().hindrance();
            taking.summary(visit, said, hindrance == null ? Reason.HOST_BUSY.id() + ": not its turn yet" : hindrance);
            queue.end(visit, new Ending.Told());
            return;
        }
        switch (outcome(visit)) {
            case FullTextOutcome.Extracted found -> {
                taking.whole(visit, FeedEntry.of(found.article()), found.alsoAt());
                queue.end(visit, new Ending.Done());
            }
            case FullTextOutcome.Beginning begun -> {
                var why = begun.reason().id() + ": " + begun.detail();
                taking.beginning(visit, FeedEntry.of(begun.article()), begun.alsoAt(), why);
                hindered(visit, new Ending.Hindered(begun.reason(), begun.detail(), true, null));
            }
            case Kept kept -> kept(visit, kept);
        }
    }

    private FullTextOutcome outcome(PageVisit visit) {
        try {
            return fullText.of(visit.address(), said(visit).item());
        } catch (RuntimeException e) {
            return new Kept(Reason.INTERNAL, "a fault of ours: " + e);
        }
    }

    // Where nothing was told, at least the source's date of the last change is known.
    private static FeedEntry said(PageVisit visit) {
        var said = visit.said();
        var updatedAt = visit.isOld() ? null : visit.updatedAt();
        return said != null ? said : FeedEntry.addressOnly(visit.address().toString(), updatedAt);
    }

    private void kept(PageVisit visit, Kept kept) {
        var now = clock.instant();
        var next = kept.reason().passes() ? Attempts.next(visit, kept.notBefore(), now) : null;
        if (kept.reason() == Reason.THROTTLED) {
            queue.spare(visit.address(), Attempts.sparedUntil(kept.notBefore(), now));
        }
        var isTold = isDue(visit, next);
        if (isTold && visit.said() != null) {
            taking.summary(visit, visit.said(), kept.reason().id() + ": " + kept.detail());
        }
        hindered(visit, new Ending.Hindered(kept.reason(), kept.detail(), isTold, next));
    }

    // It is said now what would be late after another attempt.
    private static boolean isDue(PageVisit visit, @Nullable Instant next) {
        var tellBy = visit.progress().tellBy();
        return next == null || (tellBy != null && next.isAfter(tellBy));
    }

    private void hindered(PageVisit visit, Ending.Hindered ending) {
        queue.end(visit, ending);
        observer.hindered(visit, ending);
    }

    /** Is told what happened, for counters and logs. */
    public interface Observer {
        void taken(List<Draft> drafts, List<Taken> taken);

        void hindered(PageVisit visit, Ending.Hindered ending);
    }
}
