package io.newswatch.alert.story;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article in a story.
 *
 * @param origin the number of its independent origin within the story, from 0
 * @param copyOf the member whose text it repeats
 * @param said a hash of each sentence of the newest revision that was read
 */
public record Member(
        String article, String story, int origin, @Nullable String copyOf, Known known, Set<Long> said) {
    public Member {
        said = Set.copyOf(said);
    }

    /**
     * Where it came from, and when.
     *
     * @param revision the newest that was read
     */
    public record Known(int revision, @Nullable String source, Instant at) {}

    /** The same article in a later revision. Its place in the story stays. */
    Member revised(Arrival later) {
        return new Member(
                article,
                story,
                origin,
                copyOf,
                new Known(later.revision(), known.source(), known.at()),
                later.content().said());
    }
}
