package io.newswatch.ingest.feed;

import io.newswatch.ingest.article.ArticleStore;
import io.newswatch.ingest.article.Draft;
import io.newswatch.ingest.article.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Takes the entries of a source in by the same rules as pushes; the pages of those that are only an address or a summary
 * are wanted instead.
 */
public final class Intake {
    /** Entries of one feed go into the store in parts, so that a huge feed does not make a huge transaction. */
    private static final int PART = 100;

    private final ArticleStore store;
    private final WantedArticles wanted;
    private final ReadSource.Observer observer;

    public Intake(ArticleStore store, WantedArticles wanted, ReadSource.Observer observer) {
        this.store = store;
        this.wanted = wanted;
        this.observer = observer;
    }

    /** When it returns, nothing of it can be lost. */
    Taken take(Reading reading, List<FeedEntry> entries, Instant fetchedAt) {
        Predicate<FeedEntry> needsPage = entry -> entry.needsPage(reading.source());
        var partial = entries.stream().filter(needsPage).toList();
        var pages = partial.isEmpty() ? new WantedArticles.Wanted(List.of(), List.of()) : wanted.want(reading, partial);
        var told = Stream.concat(entries.stream().filter(needsPage.negate()), pages.beyond().stream())
                .toList();
        var drafts = new EntryArticles(reading.source(), !reading.everRead())
                .of(told).stream().map(said -> Draft.fetched(said, fetchedAt)).toList();
        var dates = new ArrayList<Instant>();
        for (int i = 0; i < drafts.size(); i += PART) {
            dates.addAll(take(drafts.subList(i, Math.min(drafts.size(), i + PART))));
        }
        int fresh = dates.size();
        dates.addAll(dates(reading, pages.fresh(), fetchedAt));
        return new Taken(drafts.size(), fresh, pages.fresh().size(), dates);
    }

    private List<Instant> take(List<Draft> drafts) {
        var taken = store.take(drafts);
        observer.taken(drafts, taken);
        var dates = new ArrayList<Instant>();
        for (int i = 0; i < drafts.size(); i++) {
            if (taken.get(i).verdict() != Verdict.DUPLICATE) {
                dates.add(date(drafts.get(i)));
            }
        }
        return dates;
    }

    // Of bare addresses it is only known that they were not there before, and at the first reading not even that.
    private static List<Instant> dates(Reading reading, List<FeedEntry> entries, Instant fetchedAt) {
        return entries.stream()
                .filter(entry -> entry.publishedAt() != null || reading.everRead())
                .map(entry -> Objects.requireNonNullElse(entry.publishedAt(), fetchedAt))
                .distinct()
                .toList();
    }

    private static Instant date(Draft draft) {
        return draft.said().publishedAt() == null
                ? draft.receivedAt()
                : draft.said().publishedAt();
    }

    /**
     * What was taken in.
     *
     * @param articles duplicates included
     * @param fresh those of them that said something new
     * @param wanted entries with something new whose pages are fetched now
     * @param dates when something new came
     */
    record Taken(int articles, int fresh, int wanted, List<Instant> dates) {
        static final Taken NOTHING = new Taken(0, 0, 0, List.of());

        Taken and(Taken other) {
            var all = new ArrayList<>(dates);
            all.addAll(other.dates);
            return new Taken(articles + other.articles, fresh + other.fresh, wanted + other.wanted, all);
        }
    }
}
