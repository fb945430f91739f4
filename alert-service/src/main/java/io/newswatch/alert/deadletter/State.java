package io.newswatch.alert.deadletter;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What was done with a dead letter. */
public enum State {
    /** Nothing yet. */
    WAITING,
    /** Its consumer was given it again; if it could not process it again, there is a new letter. */
    REPLAYED,
    /** Somebody decided that nothing is to be done. */
    DROPPED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state with this name, if there is one. */
    public static Optional<State> of(String id) {
        return Stream.of(values()).filter(state -> state.id().equals(id)).findFirst();
    }
}
