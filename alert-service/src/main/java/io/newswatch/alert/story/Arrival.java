package io.newswatch.alert.story;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article that looks for its story in the eyes of one watch.
 *
 * @param source who published it, as far as that can be told: two texts of one source are not independent
 * @param at when it was ingested, which does not change when the event is read again
 * @param imprint by which it is looked for
 */
public record Arrival(
        String watch,
        String article,
        int revision,
        @Nullable String source,
        Instant at,
        Content content,
        Imprint imprint) {
    /** Its imprint is that of its traces. */
    public Arrival(String watch, String article, int revision, @Nullable String source, Instant at, Content content) {
        this(watch, article, revision, source, at, content, Imprint.of(watch, content.traces()));
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
        return new Member(article, story, origin, copyOf, new Member.Known(revision, source, at), content.said());
    }
}
