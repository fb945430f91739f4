package io.newswatch.alert.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of all dead letters. Safe for use by several threads and replicas. */
public interface Letters {
    /** Letters with smaller numbers than {@code before}, those found last first. */
    List<Numbered> page(Filter filter, long before, int most);

    Optional<Letter> find(LetterId id);

    /** Those that wait, from the oldest on. */
    List<Numbered> waiting(@Nullable String topic, long after, int most);

    /** Remembers what somebody did, and gives whether there is such a letter. */
    boolean handled(LetterId id, State state, String by, Instant at);

    /** How many there are of each topic and state; of none where there are none. */
    List<Count> counts();

    /** Forgets letters from before this instant: their topics have forgotten them too. */
    void forget(Instant before);

    /** A letter with its number in the order in which letters were found. */
    record Numbered(long number, Letter letter) {}

    /**
     * Which letters.
     *
     * @param state of all states when null
     * @param topic of dead letters
     */
    record Filter(@Nullable State state, @Nullable String topic) {}

    /** How many there are. */
    record Count(String topic, State state, long letters) {}
}
