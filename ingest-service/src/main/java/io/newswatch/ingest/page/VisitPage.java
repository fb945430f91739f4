package io.newswatch.ingest.page;

import io.newswatch.ingest.article.ArticleStore;
import io.newswatch.ingest.article.Draft;
import io.newswatch.ingest.article.Verdict;
import io.newswatch.ingest.feed.EntryArticles;
import io.newswatch.ingest.feed.FeedEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one page and takes its article in. The article is durable before the page is done. What cannot be had now is
 * tried again, after pauses that double, for about two days.
 */
public final class VisitPage {
    private static final int MOST_ATTEMPTS = 9;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

    private final PageReader reader;
    private final ArticleStore store;
    private final PageQueue queue;
    private final Observer observer;
    private final InstantSource clock;

    public VisitPage(PageReader reader, ArticleStore store, PageQueue queue, Observer observer, InstantSource clock) {
        this.reader = reader;
        this.store = store;
        this.queue = queue;
        this.observer = observer;
        this.clock = clock;
    }

    /** Throws only when the store is away; then the lease runs out by itself. */
    public void visit(PageVisit visit) {
        switch (outcome(visit)) {
            case PageOutcome.Found found -> take(visit, found.article());
            case PageOutcome.Later later -> {
                var isLast = visit.attempts() + 1 >= MOST_ATTEMPTS;
                fail(visit, later.reason(), isLast ? null : next(visit.attempts(), later.notBefore()));
            }
            case PageOutcome.Never never -> fail(visit, never.reason(), null);
        }
    }

    private PageOutcome outcome(PageVisit visit) {
        try {
            return reader.read(visit);
        } catch (RuntimeException e) {
            return new PageOutcome.Later("a fault of ours: " + e, null);
        }
    }

    private void take(PageVisit visit, FeedEntry article) {
        var drafts = new EntryArticles(visit.source(), visit.isOld())
                .of(List.of(article)).stream()
                        .map(said -> Draft.fetched(said, clock.instant()))
                        .toList();
        if (drafts.isEmpty()) {
            fail(visit, "the page says nothing", null);
            return;
        }
        observer.taken(drafts, store.take(drafts));
        queue.done(visit);
    }

    private void fail(PageVisit visit, String reason, @Nullable Instant next) {
        queue.failed(visit, reason, next);
        observer.failed(visit, reason, next);
    }

    private Instant next(int attempts, @Nullable Instant notBefore) {
        var now = clock.instant();
        var pause = FIRST_PAUSE.multipliedBy(1L << attempts);
        var paced = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        var latest = now.plus(LONGEST_PAUSE);
        if (notBefore == null || notBefore.isBefore(paced)) {
            return paced;
        }
        return notBefore.isAfter(latest) ? latest : notBefore;
    }

    /** Is told what happened, for counters and logs. */
    public interface Observer {
        void taken(List<Draft> drafts, List<Verdict> verdicts);

        /** @param next null when it is not tried again */
        void failed(PageVisit visit, String reason, @Nullable Instant next);
    }
}
