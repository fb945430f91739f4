package io.newswatch.ingest.feed;

import io.newswatch.ingest.article.Draft;
import io.newswatch.ingest.article.Taken;
import io.newswatch.ingest.source.FailureKind;
import io.newswatch.ingest.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Reads one source, takes its entries in, and notes when it is to be read next. The articles are durable before the
 * validators are: a crash in between reads the same entries again, as duplicates.
 */
public final class ReadSource {
    private static final System.Logger LOG = System.getLogger(ReadSource.class.getName());

    private final FeedReader reader;
    private final Intake intake;
    private final ReadingQueue queue;
    private final Consequences consequences;
    private final Observer observer;
    private final InstantSource clock;

    public ReadSource(
            FeedReader reader,
            Intake intake,
            ReadingQueue queue,
            Consequences consequences,
            Observer observer,
            InstantSource clock) {
        this.reader = reader;
        this.intake = intake;
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
        var taken = taken(reading, outcome, fetched);
        var finished = consequences.of(reading, outcome, taken.dates(), fetched);
        var isOurs = queue.finish(finished);
        var change = isOurs ? finished.change() : Change.NONE;
        var report = new ReadReport(
                outcome, taken.articles(), taken.fresh(), taken.wanted(), Duration.between(start, fetched), change);
        observer.read(reading.source(), report);
        return report;
    }

    private FetchOutcome outcome(Reading reading) {
        try {
            return reader.read(reading);
        } catch (RuntimeException | StackOverflowError e) {
            // The second is what a document could do to a library that follows its nesting.
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Reading met a fault of ours: sourceId=" + reading.source().id(),
                    e);
            return new FetchOutcome.Failed(FailureKind.INTERNAL, "a fault of ours: " + e);
        }
    }

    private Intake.Taken taken(Reading reading, FetchOutcome outcome, Instant fetchedAt) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> taken(reading, fetched.harvest(), fetchedAt);
            case FetchOutcome.NotModified same -> Intake.Taken.NOTHING;
            case FetchOutcome.Gone gone -> Intake.Taken.NOTHING;
            case FetchOutcome.Failed failed -> Intake.Taken.NOTHING;
        };
    }

    private Intake.Taken taken(Reading reading, Harvest harvest, Instant fetchedAt) {
        var taken = intake.take(reading, harvest.entries(), fetchedAt);
        return harvest.archive().isEmpty()
                ? taken
                : taken.and(intake.take(reading.ofArchive(), harvest.archive(), fetchedAt));
    }

    /** Is told what happened, for counters and logs. */
    public interface Observer {
        void taken(List<Draft> drafts, List<Taken> taken);

        void read(Source source, ReadReport report);
    }
}
