package io.newswatch.alert.delivery;

import io.newswatch.alert.raise.AlertPayload;
import io.newswatch.contract.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * A delivery that this process may attempt now, and nobody else before the lease ends.
 *
 * @param attempt 1 for the first; together with the lease's owner it proves that a result is not stale
 * @param alert what to tell
 * @param channel where to
 * @param dueAt when it should have been attempted
 * @param firstAttemptAt of this series of attempts
 */
public record Claimed(
        String id, int attempt, AlertToTell alert, ChannelToUse channel, Instant dueAt, Instant firstAttemptAt) {
    /** The same at every attempt, so that receivers can tell a repetition. */
    public String messageId() {
        return "msg_" + id;
    }

    /**
     * An alert.
     *
     * @param kind {@code raised}, {@code updated} or {@code corrected}
     * @param payload JSON
     */
    public record AlertToTell(String id, String kind, String subscriptionId, String payload) {
        /** The payload, read. */
        public AlertPayload content() {
            try {
                return EventJson.read(payload.getBytes(StandardCharsets.UTF_8), AlertPayload.class);
            } catch (IOException e) {
                throw new UncheckedIOException("The alert " + id + " cannot be read", e);
            }
        }
    }

    /**
     * A subscriber's channel.
     *
     * @param type of the {@link Sender} that knows how to use it
     * @param target sealed
     * @param secrets sealed, the newest first; what is signed is signed with each
     * @param host whose load is limited: the receiver's, or one name for all that goes through one server of ours
     */
    public record ChannelToUse(String id, String type, String target, List<String> secrets, String host) {
        public ChannelToUse {
            secrets = List.copyOf(secrets);
        }
    }
}
