package io.newswatch.alert.people.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of sign-in; every key but the signing key has a working default. */
@ConfigMapping(prefix = "newswatch")
interface PeopleConfig {
    /** A PKCS#8 PEM file with the private key (P-256) that signs tokens. */
    Optional<Path> jwtPrivateKey();

    /** How people sign in, and for how long. */
    Session session();

    /** The keys below {@code newswatch.session}. */
    interface Session {
        /** How long one stays signed in. */
        @WithDefault("12h")
        Duration lifetime();

        /** How long a one-time link works. */
        @WithDefault("1h")
        Duration linkLifetime();

        /** Attempts on one name within the window. */
        @WithDefault("10")
        int attemptsByName();

        /** Attempts from one address within the window; many people may sit behind one, and behind the console. */
        @WithDefault("100")
        int attemptsByAddress();

        /** How long attempts are remembered. */
        @WithDefault("15m")
        Duration attemptsWindow();
    }
}
