package io.newswatch.ingest.feed;

import io.newswatch.ingest.article.ArticleStore;
import io.newswatch.ingest.article.Draft;
import io.newswatch.ingest.article.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Takes the entries of a source in by the same rules as pushes; those that are only an address are wanted. */
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
        var addresses = entries.stream().filter(FeedEntry::isAddressOnly).toList();
        var told = entries.stream().filter(entry -> !entry.isAddressOnly()).toList();
        var drafts = new EntryArticles(reading.source(), !reading.everRead())
                .of(told).stream().map(said -> Draft.fetched(said, fetchedAt)).toList();
        var dates = new ArrayList<Instant>();
        for (int i = 0; i < drafts.size(); i += PART) {
            dates.addAll(take(drafts.subList(i, Math.min(drafts.size(), i + PART))));
        }
        int fresh = dates.size();
        int pages = addresses.isEmpty() ? 0 : wanted.want(reading, addresses);
        if (pages > 0 && reading.everRead()) {
            dates.add(fetchedAt);
        }
        return new Taken(drafts.size(), fresh, pages, dates);
    }

    private List<Instant> take(List<Draft> drafts) {
        var verdicts = store.take(drafts);
        observer.taken(drafts, verdicts);
        var dates = new ArrayList<Instant>();
        for (int i = 0; i < drafts.size(); i++) {
            if (verdicts.get(i) != Verdict.DUPLICATE) {
                dates.add(date(drafts.get(i)));
            }
        }
        return dates;
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
     * @param wanted new addresses whose pages are fetched now
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
