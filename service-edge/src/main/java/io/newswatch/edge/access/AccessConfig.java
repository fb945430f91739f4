package io.newswatch.edge.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Who is let in beside the holders of signed tokens, and where revocations are read. */
@ConfigMapping(prefix = "newswatch")
interface AccessConfig {
    /** The one opaque token, accepted by every service as the user {@code admin}. None: signed tokens only. */
    Optional<String> adminToken();

    /** A token that reads {@code /q/metrics} and nothing else. */
    Optional<String> metricsToken();

    /** Base address of alert-service, which owns the tokens. None: nothing is ever revoked here. */
    Optional<URI> alertUrl();

    /** Pause between two readings of the revoked tokens. */
    @WithDefault("10s")
    Duration revocationsEvery();
}
