package io.newswatch.alert.stream;

import io.newswatch.alert.stream.StreamLog.Kept;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody begins to follow. Pure.
 *
 * @param after the first entry that is sent has a greater number
 * @param missed whether entries may be missing between what was seen last and the first that is sent
 */
public record Beginning(long after, boolean missed) {
    /**
     * Behind what was seen last. Who saw nothing begins with what comes; who saw what is forgotten by now, or a number
     * that was never given (of a database that was set back), has missed something.
     */
    public static Beginning of(@Nullable Long lastSeen, Kept kept) {
        if (lastSeen == null) {
            return new Beginning(kept.last(), false);
        }
        if (lastSeen > kept.last()) {
            return new Beginning(kept.last(), true);
        }
        return lastSeen < kept.first() - 1 ? new Beginning(kept.first() - 1, true) : new Beginning(lastSeen, false);
    }
}
