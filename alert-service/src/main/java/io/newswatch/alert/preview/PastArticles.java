package io.newswatch.alert.preview;

import io.newswatch.alert.matching.Criteria.Watched;
import io.newswatch.alert.matching.Traits;
import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The articles of the archive as the matcher saw them. Safe for use by several threads. */
public interface PastArticles {
    /**
     * Reads out live articles that reached the level of the watch, the newest first.
     *
     * @param withTexts whether the texts are needed; without them it is quicker
     * @param most after so many it stops
     * @return whether all of them were read
     */
    boolean read(Watched watched, Instant since, boolean withTexts, int most, Consumer<PastArticle> reader);

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
