package io.newswatch.ingest.page;

import io.newswatch.contract.EventTypes;
import io.newswatch.ingest.article.ArticleStore;
import io.newswatch.ingest.article.Draft;
import io.newswatch.ingest.article.Submission;
import io.newswatch.ingest.feed.EntryArticles;
import io.newswatch.ingest.feed.FeedEntry;
import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.identity.CanonicalUrl;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes in what was found of an article. When it is known already under another of its addresses, it is a telling of that
 * article; otherwise the others become aliases of this one, whose id stays. Another address counts only while the texts
 * agree: sites exist that name one canonical address on all their pages.
 */
public final class TakeFound {
    private final ArticleStore store;
    private final VisitPage.Observer observer;
    private final InstantSource clock;

    public TakeFound(ArticleStore store, VisitPage.Observer observer, InstantSource clock) {
        this.store = store;
        this.observer = observer;
        this.clock = clock;
    }

    /** The whole article. */
    void whole(PageVisit visit, FeedEntry article, List<CanonicalUrl> alsoAt) {
        take(visit, article, alsoAt, said -> Draft.whole(said, clock.instant()));
    }

    /** What the page shows of it, which is not all. */
    void beginning(PageVisit visit, FeedEntry article, List<CanonicalUrl> alsoAt, String why) {
        take(visit, article, alsoAt, said -> Draft.fetched(said, clock.instant())
                .onlySummary(why));
    }

    /** What the source told of it. */
    void summary(PageVisit visit, FeedEntry said, String why) {
        take(visit, said, List.of(), submission -> Draft.fetched(submission, clock.instant())
                .onlySummary(why));
    }

    private void take(
            PageVisit visit, FeedEntry entry, List<CanonicalUrl> alsoAt, Function<Submission, Draft> draftOf) {
        // An entry that says nothing gives no article, and there is nothing to lose.
        for (var said : new EntryArticles(visit.source(), visit.isOld()).of(List.of(entry))) {
            var draft = draftOf.apply(said);
            var free = new ArrayList<CanonicalUrl>();
            var known = knownAs(draft, alsoAt, free);
            var drafts = List.of(known.map(draft::knownAs).orElse(draft));
            var taken = store.take(drafts);
            observer.taken(drafts, taken);
            var article = taken.getFirst().article();
            if (!article.equals(draft.id())) {
                free.addAll(Optional.ofNullable(draft.canonicalUrl()).stream().toList());
            }
            free.forEach(address -> store.alias(address, article));
        }
    }

    // The article under another address; addresses at which there is none are gathered.
    private Optional<ArticleId> knownAs(Draft draft, List<CanonicalUrl> alsoAt, List<CanonicalUrl> free) {
        if (alsoAt.isEmpty() || store.find(draft.id()).isPresent()) {
            alsoAt.stream()
                    .filter(address -> store.find(ArticleId.ofUrl(address)).isEmpty())
                    .forEach(free::add);
            return Optional.empty();
        }
        Optional<ArticleId> known = Optional.empty();
        for (var address : alsoAt) {
            var stored = store.find(ArticleId.ofUrl(address));
            if (stored.isEmpty()) {
                free.add(address);
            } else if (known.isEmpty()
                    && !stored.get().last().type().equals(EventTypes.ARTICLE_WITHDRAWN)
                    && SameText.agree(stored.get().latest(), draft.said())) {
                known = Optional.of(new ArticleId(stored.get().latest().id()));
            }
        }
        return known;
    }
}
