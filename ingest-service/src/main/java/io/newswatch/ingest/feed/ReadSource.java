package io.newswatch.ingest.feed;

import io.newswatch.ingest.article.ArticleStore;
import io.newswatch.ingest.article.Draft;
import io.newswatch.ingest.article.Verdict;
import io.newswatch.ingest.source.FailureKind;
import io.newswatch.ingest.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one source, takes its entries in by the same rules as pushes, and notes when it is to be read next. The articles
 * are durable before the validators are: a crash in between reads the same entries again, as duplicates.
 */
public final class ReadSource {
    private static final System.Logger LOG = System.getLogger(ReadSource.class.getName());
    /** Entries of one feed go into the store in parts, so that a huge feed does not make a huge transaction. */
    private static final int PART = 100;

    private final FeedReader reader;
    private final ArticleStore store;
    private final ReadingQueue queue;
    private final Consequences consequences;
    private final Observer observer;
    private final InstantSource clock;

    public ReadSource(
            FeedReader reader,
            ArticleStore store,
            ReadingQueue queue,
            Consequences consequences,
            Observer observer,
            InstantSource clock) {
        this.reader = reader;
        this.store = store;
        this.queue = queue;
        this.consequences = consequences;
        this.observer = observer;
        this.clock = clock;
    }

    /** Reads, stores, notes; throws only when the store is away, and then the lease runs out by itself. */
    public ReadReport read(Reading reading) {
        var start = clock.instant();
        var outcome = outcome(reading);
        var fetched = clock.instant();
        var drafts = drafts(reading, outcome, fetched);
        var fresh = new ArrayList<Draft>();
        for (int i = 0; i < drafts.size(); i += PART) {
            fresh.addAll(take(drafts.subList(i, Math.min(drafts.size(), i + PART))));
        }
        var finished = consequences.of(reading, outcome, dates(fresh), fetched);
        var isOurs = queue.finish(finished);
        var change = isOurs ? finished.change() : Change.NONE;
        var report = new ReadReport(outcome, drafts.size(), fresh.size(), Duration.between(start, fetched), change);
        observer.read(reading.source(), report);
        return report;
    }

    private FetchOutcome outcome(Reading reading) {
        try {
            return reader.read(reading);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Reading met a fault of ours: sourceId=" + reading.source().id(),
                    e);
            return new FetchOutcome.Failed(FailureKind.INTERNAL, "a fault of ours: " + e);
        }
    }

    private List<Draft> take(List<Draft> drafts) {
        var verdicts = store.take(drafts);
        observer.taken(drafts, verdicts);
        var fresh = new ArrayList<Draft>();
        for (int i = 0; i < drafts.size(); i++) {
            if (verdicts.get(i) != Verdict.DUPLICATE) {
                fresh.add(drafts.get(i));
            }
        }
        return fresh;
    }

    private static List<Instant> dates(List<Draft> fresh) {
        return fresh.stream()
                .map(draft -> draft.said().publishedAt() == null
                        ? draft.receivedAt()
                        : draft.said().publishedAt())
                .toList();
    }

    private static List<Draft> drafts(Reading reading, FetchOutcome outcome, Instant fetchedAt) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched ->
                new EntryArticles(reading.source(), !reading.everRead())
                        .of(fetched.harvest().entries()).stream()
                                .map(said -> Draft.fetched(said, fetchedAt))
                                .toList();
            case FetchOutcome.NotModified same -> List.of();
            case FetchOutcome.Gone gone -> List.of();
            case FetchOutcome.Failed failed -> List.of();
        };
    }

    /** Is told what happened, for counters and logs. */
    public interface Observer {
        void taken(List<Draft> drafts, List<Verdict> verdicts);

        void read(Source source, ReadReport report);
    }
}
