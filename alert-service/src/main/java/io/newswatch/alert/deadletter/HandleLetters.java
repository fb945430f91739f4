package io.newswatch.alert.deadletter;

import io.newswatch.alert.deadletter.Quarantine.UnreachableException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What operators do with dead letters. Replaying one twice does no harm: what a consumer does has its effect once. So it
 * is noted after it is done; a crash in between leaves a letter that waits although it was replayed.
 */
public final class HandleLetters {
    private static final int MOST_AT_ONCE = 100;

    private final Letters letters;
    private final Quarantine quarantine;
    private final InstantSource clock;

    public HandleLetters(Letters letters, Quarantine quarantine, InstantSource clock) {
        this.letters = letters;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /** How replaying ended. */
    public enum Replay {
        DONE,
        /** There is no such letter. */
        UNKNOWN,
        /** Its topic has forgotten the record. */
        GONE
    }

    /** Gives a letter to its consumer again, whatever was done with it before. */
    public Replay replay(LetterId id, String by) throws UnreachableException {
        if (letters.find(id).isEmpty()) {
            return Replay.UNKNOWN;
        }
        try (var session = quarantine.open()) {
            if (!session.replay(id)) {
                return Replay.GONE;
            }
            letters.handled(id, State.REPLAYED, by, clock.instant());
            return Replay.DONE;
        }
    }

    /**
     * What came of replaying many.
     *
     * @param gone those whose records are forgotten; they are dropped
     */
    public record Replayed(int replayed, int gone) {}

    /** Gives every letter that waits now to its consumer again; one that comes back waits for the next time. */
    public Replayed replayAll(@Nullable String topic, String by) throws UnreachableException {
        var newest = letters.page(new Letters.Filter(State.WAITING, topic), Long.MAX_VALUE, 1);
        var last = newest.isEmpty() ? 0 : newest.getFirst().number();
        int replayed = 0;
        int gone = 0;
        try (var session = quarantine.open()) {
            var some = letters.waiting(topic, 0, MOST_AT_ONCE);
            while (!some.isEmpty() && some.getFirst().number() <= last) {
                for (var numbered : some) {
                    var id = numbered.letter().id();
                    var done = session.replay(id);
                    letters.handled(id, done ? State.REPLAYED : State.DROPPED, by, clock.instant());
                    replayed += done ? 1 : 0;
                    gone += done ? 0 : 1;
                }
                some = letters.waiting(topic, some.getLast().number(), MOST_AT_ONCE);
            }
        }
        return new Replayed(replayed, gone);
    }

    /** Notes that nothing is to be done, and gives whether there is such a letter. */
    public boolean drop(LetterId id, String by) {
        return letters.handled(id, State.DROPPED, by, clock.instant());
    }
}
