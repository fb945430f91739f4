package io.newswatch.alert.subscription;

import java.time.Instant;
import java.util.List;

/**
 * What a subscription was after one change.
 *
 * @param version counts the changes, from 1
 * @param channels their types; where they lead is not kept
 */
public record Change(int version, Instant at, Author author, Spec spec, boolean enabled, List<Channel.Type> channels) {
    public Change {
        channels = List.copyOf(channels);
    }

    /**
     * Who made it.
     *
     * @param name as it is now; the id of somebody who is gone
     */
    public record Author(String id, String name) {}
}
