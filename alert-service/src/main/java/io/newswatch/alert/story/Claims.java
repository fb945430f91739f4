package io.newswatch.alert.story;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an article claims, as far as it can be news to readers of its story.
 *
 * @param actors the names of everybody it speaks of, by id
 * @param prominent ids of those it is about
 * @param subjects ids of the topics
 * @param relations what the title says that actors do, by the topic that it makes
 * @param quantities how many of what
 */
public record Claims(
        Map<String, String> actors,
        Set<String> prominent,
        Set<String> subjects,
        Map<String, String> relations,
        List<Quantity> quantities,
        @Nullable Turn turn) {
    public Claims {
        actors = Map.copyOf(actors);
        prominent = Set.copyOf(prominent);
        subjects = Set.copyOf(subjects);
        relations = Map.copyOf(relations);
        quantities = List.copyOf(quantities);
    }

    /**
     * A number of something.
     *
     * @param value the digits without separators
     * @param what the stem of the word that is counted
     * @param text both, as the article has them
     */
    public record Quantity(String value, String what, String text) {}

    /**
     * The matter is confirmed by somebody who must know, or it is taken back.
     *
     * @param text the sentence that says so
     */
    public record Turn(Kind kind, String text) {}

    /** Which way it turns. */
    public enum Kind {
        CONFIRMATION,
        REVERSAL
    }
}
