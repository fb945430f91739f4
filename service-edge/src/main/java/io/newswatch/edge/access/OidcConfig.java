package io.newswatch.edge.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** OpenID Connect, of every service; nothing changes without an issuer. How to set it up: docs/sign-in.md. */
@ConfigMapping(prefix = "newswatch.oidc")
interface OidcConfig {
    /** Address of the issuer, as its tokens have it in {@code iss}. None: only tokens of our own count. */
    Optional<URI> issuer();

    /** What tokens must be meant for: one of their {@code aud}. The same as the console's client id, usually. */
    @WithDefault("newswatch")
    String audience();

    /** The claim that says what somebody may do, a path with slashes: {@code realm_access/roles}. */
    @WithDefault("groups")
    String roleClaim();

    /**
     * Which of its values mean which role, as a list of {@code VALUE=ROLE} with commas between. None: a value is the name
     * of a role. Who has none of them may do nothing.
     */
    Optional<List<String>> roles();
}
