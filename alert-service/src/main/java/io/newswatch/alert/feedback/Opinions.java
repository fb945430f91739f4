package io.newswatch.alert.feedback;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All opinions on alerts. Safe for use by several threads. */
public interface Opinions {
    /** Keeps an opinion instead of an earlier one of the same reader; false when there is no such alert. */
    boolean keep(Opinion opinion);

    /** What was said of an alert, oldest first. */
    List<Opinion> on(String alertId);

    /** The newest opinions behind a place in the list. */
    List<Opinion> page(@Nullable Place after, int most);

    /** How often each verdict was given, by the rules whose evidence was shown or by the source of the article. */
    List<Count> count(By by);

    /**
     * Reads out the articles that readers agreed on, as labelled examples: relevant ones with the level of their alert,
     * irrelevant ones with NONE. Where as many said the one as the other, and where the text is gone, there is no label.
     */
    void labelled(Consumer<Labelled> reader);

    /** By what opinions are counted. */
    enum By {
        RULE,
        SOURCE,
        SUBSCRIPTION
    }

    /** A place in the list. */
    record Place(Instant givenAt, String alertId, String personId) {}

    /** How often each verdict was given. */
    record Count(String key, int relevant, int irrelevant, int late, int duplicate) {}

    /** An article with its label. */
    record Labelled(
            String id,
            String language,
            @Nullable String title,
            String text,
            String level,
            @Nullable Instant publishedAt) {}
}
