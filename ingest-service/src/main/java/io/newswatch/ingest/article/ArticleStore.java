package io.newswatch.ingest.article;

import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.identity.CanonicalUrl;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where articles are kept. Every method throws {@link StoreUnavailableException} when it cannot be reached. */
public interface ArticleStore {
    /** Stores what is new, all or nothing; when it returns, everything it accepted is durable and will be announced. */
    List<Taken> take(List<Draft> drafts);

    /** Notes that another address leads to the article; what is known of that address already stands. */
    void alias(CanonicalUrl address, ArticleId article);

    /**
     * Stores what is new, if the article still stands at this revision; nothing when it was stated anew, or withdrawn,
     * meanwhile.
     */
    Optional<Verdict> takeAt(int revision, Draft draft);

    /** Opens a revision without text that tells consumers to forget the article. */
    Withdrawal withdraw(ArticleId id, @Nullable String reason);

    /** What is known of one article, by its id or by that of another address of it. */
    Optional<StoredArticle> find(ArticleId id);
}
