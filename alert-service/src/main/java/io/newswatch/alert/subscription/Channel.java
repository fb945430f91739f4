package io.newswatch.alert.subscription;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A way to a subscriber.
 *
 * @param secret that signs webhooks; null for other types, and where it was shown before
 */
public record Channel(
        String id,
        Type type,
        String target,
        State state,
        @Nullable String secret) {
    /** How it is reached. */
    public enum Type {
        WEBHOOK,
        EMAIL;

        /** As it is written in JSON and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Type of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
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
}
