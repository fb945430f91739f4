package io.newswatch.alert.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All subscriptions. A change is effective for the next articles that are matched, on every replica. */
public interface Subscriptions {
    /** Adds one; the answer is the only one that has the secrets. */
    Subscription add(String ownerId, WantedSubscription wanted);

    /** The one with this id. */
    Optional<Subscription> find(String id);

    /** Replaces one that is there; secrets are only in channels that are new. */
    Optional<Subscription> replace(String id, WantedSubscription wanted, String authorId);

    /** What it was after each of its changes before that one, the newest first. */
    List<Change> history(String id, int before, int limit);

    /** Removes one with its channels; its alerts stay. */
    void remove(Subscription removed);

    /**
     * A page, oldest first.
     *
     * @param ownerId whose, or null for everybody's
     */
    List<Subscription> page(@Nullable String ownerId, Place after, int limit);

    /** Where a page begins: behind this subscription. */
    record Place(Instant createdAt, String id) {
        public static final Place BEGINNING = new Place(Instant.EPOCH, "");
    }
}
