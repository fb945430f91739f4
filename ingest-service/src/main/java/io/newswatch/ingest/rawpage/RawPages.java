package io.newswatch.ingest.rawpage;

import io.newswatch.ingest.identity.ArticleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where fetched pages are kept: of each article the newest. */
public interface RawPages {
    void keep(RawPage page);

    /** The articles whose pages are kept, in the order of their ids. */
    List<ArticleId> articles(Range range, int limit);

    /** The page of one article. */
    Optional<RawPage> find(ArticleId article);

    /**
     * Which pages.
     *
     * @param source only those of articles that came from it
     * @param since only those that were fetched from then on
     * @param after only those behind this article id
     */
    record Range(@Nullable String source, Instant since, String after) {}
}
