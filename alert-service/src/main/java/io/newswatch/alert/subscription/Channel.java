package io.newswatch.alert.subscription;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A way to a subscriber.
 *
 * @param secret that signs webhooks; null for other types, and where it was shown before
 * @param edition counts the rotations of a feed's link
 */
public record Channel(
        String id,
        Type type,
        String target,
        Standing standing,
        @Nullable String secret,
        int edition) {
    /** Whether it is used. */
    public State state() {
        return standing.state();
    }

    /** How it is reached. */
    public enum Type {
        WEBHOOK,
        EMAIL,
        SLACK,
        FEED;

        private static final int SHOWN_END = 4;

        /** As it is written in JSON and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Type of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /**
         * The target as its owner is shown it. Whoever knows the address of a Slack webhook can post there, so only its
         * host and its last characters are shown, enough to tell two of them apart.
         */
        public String shown(String target) {
            return this == SLACK ? masked(URI.create(target)) : target;
        }

        private static String masked(URI url) {
            var path = url.getRawPath() == null ? "" : url.getRawPath();
            var end = path.length() > 4 * SHOWN_END ? path.substring(path.length() - SHOWN_END) : "";
            return url.getScheme() + "://" + url.getRawAuthority() + "/…" + end;
        }
    }

    /** Whether it is used. */
    public enum State {
        ACTIVE,
        /** The owner of the address has not agreed yet. */
        UNCONFIRMED,
        /** Switched off, for example because the receiver answered 410. */
        DISABLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Whether it is used, and why.
     *
     * @param reason in words for its owner, when there is something to say
     * @param since when the reason came up
     */
    public record Standing(
            State state, @Nullable String reason, @Nullable Instant since) {}
}
