package io.newswatch.alert.preview;

import io.newswatch.alert.matching.Criteria.Watched;
import io.newswatch.alert.matching.NeededWords;
import io.newswatch.alert.matching.Traits;
import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The articles of the archive as the matcher saw them. Safe for use by several threads. */
public interface PastArticles {
    /**
     * Reads out live articles that reached the level of the watch, the newest first.
     *
     * @param words what is asked of their texts
     * @param reader tells whether it wants to go on
     * @return whether all of them were read
     */
    boolean read(Watched watched, Instant since, Words words, Predicate<PastArticle> reader);

    /**
     * What is asked of texts.
     *
     * @param needed the text of an article without these words may be left out
     * @param read whether the texts are needed; without them it is quicker
     */
    record Words(NeededWords needed, boolean read) {}

    /** One article as it stands to the watch, whatever level it reached; empty when the archive has it not. */
    Optional<PastArticle> find(String articleId, String watch);

    /**
     * An article of the archive.
     *
     * @param storyId the story that it belongs to, or its own id when it belongs to none
     */
    record PastArticle(Shown shown, String storyId, Traits traits) {}

    /** What a sample shows of it. */
    record Shown(
            String id,
            @Nullable String title,
            @Nullable String url,
            Level level,
            String language,
            @Nullable String source,
            Instant firstSeenAt) {}
}
