package io.newswatch.ingest.feed;

import io.newswatch.ingest.article.ArticleStore;
import io.newswatch.ingest.article.Draft;
import io.newswatch.ingest.article.Verdict;
import io.newswatch.ingest.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Reads one source, takes its entries in by the same rules as pushes, and notes when it is to be read next. The articles
 * are durable before the validators are: a crash in between reads the same entries again, as duplicates.
 */
public final class ReadSource {
    /** Entries of one feed go into the store in parts, so that a huge feed does not make a huge transaction. */
    private static final int PART = 100;

    private final FeedReader reader;
    private final ArticleStore store;
    private final ReadingQueue queue;
    private final RefreshPolicy policy;
    private final Observer observer;
    private final InstantSource clock;

    public ReadSource(
            FeedReader reader,
            ArticleStore store,
            ReadingQueue queue,
            RefreshPolicy policy,
            Observer observer,
            InstantSource clock) {
        this.reader = reader;
        this.store = store;
        this.queue = queue;
        this.policy = policy;
        this.observer = observer;
        this.clock = clock;
    }

    public ReadReport read(Reading reading) {
        var start = clock.instant();
        var outcome = reader.read(reading.source(), reading.validators());
        var fetched = clock.instant();
        var drafts = drafts(reading, outcome, fetched);
        int fresh = 0;
        for (int i = 0; i < drafts.size(); i += PART) {
            fresh += take(drafts.subList(i, Math.min(drafts.size(), i + PART)));
        }
        queue.finish(reading, outcome, policy.next(reading.rhythm(), outcome, fetched), fetched);
        var report = new ReadReport(outcome, drafts.size(), fresh, Duration.between(start, fetched));
        observer.read(reading.source(), report);
        return report;
    }

    private int take(List<Draft> drafts) {
        var verdicts = store.take(drafts);
        observer.taken(drafts, verdicts);
        return Math.toIntExact(
                verdicts.stream().filter(v -> v != Verdict.DUPLICATE).count());
    }

    private static List<Draft> drafts(Reading reading, FetchOutcome outcome, Instant fetchedAt) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched ->
                new EntryArticles(reading.source(), !reading.everRead())
                        .of(fetched.entries()).stream()
                                .map(said -> Draft.fetched(said, fetchedAt))
                                .toList();
            case FetchOutcome.NotModified same -> List.of();
            case FetchOutcome.Throttled throttled -> List.of();
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
