package io.newswatch.alert.story;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article that looks for its story in the eyes of one watch.
 *
 * @param source who published it, as far as that can be told: two texts of one source are not independent
 * @param at when it was ingested, which does not change when the event is read again
 * @param keys by which it is looked for, each with what it is worth
 */
public record Arrival(
        String watch,
        String article,
        int revision,
        @Nullable String source,
        Instant at,
        Content content,
        Map<Long, Integer> keys) {
    /** Its keys are those of its traces. */
    public Arrival(String watch, String article, int revision, @Nullable String source, Instant at, Content content) {
        this(watch, article, revision, source, at, content, Keys.weighed(watch, content.traces()));
    }

    /**
     * What it says, as far as stories need to know.
     *
     * @param title to name a story by
     * @param said a hash of each of its sentences
     * @param claims by which news are told from repetition
     */
    public record Content(String title, Traces traces, Set<Long> said, Claims claims) {
        public Content {
            said = Set.copyOf(said);
        }
    }

    /** The member that it becomes. */
    Member joining(String story, int origin, @Nullable String copyOf) {
        return new Member(
                article,
                story,
                origin,
                copyOf,
                new Member.Known(revision, source, at),
                content.traces(),
                content.said());
    }
}
