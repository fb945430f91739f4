package io.newswatch.alert.archive;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks articles up that were kept. Safe for use by several threads. */
public interface Archive {
    /** The newest articles that the filter accepts, behind a place in the list. */
    List<KeptArticle> page(ArticleFilter filter, @Nullable Place after, int most);

    /** Those with these ids, as far as they are kept. */
    List<KeptArticle> withIds(Collection<String> ids);

    /** The one with this id, with its text. */
    Optional<WholeArticle> find(String id);

    /**
     * A place in the list of articles, which are in the order of their first sight, the newest first.
     *
     * @param id of the article at the place
     */
    record Place(Instant firstSeenAt, String id) {}

    /**
     * A kept article with all that was said.
     *
     * @param body null when the article was withdrawn
     * @param classification as the event had it, in JSON; null when the article was withdrawn
     */
    record WholeArticle(
            KeptArticle article,
            @Nullable String body,
            @Nullable String classification) {}
}
