package io.newswatch.console.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** How people sign in with an issuer of OpenID Connect; nothing changes without one. */
@ConfigMapping(prefix = "newswatch.oidc")
interface OidcConfig {
    /** Address of the issuer, below which its {@code .well-known/openid-configuration} lies. None: no such button. */
    Optional<URI> issuer();

    /** The console's id with the issuer. */
    @WithDefault("newswatch")
    String clientId();

    /** The console's secret with the issuer; none for a public client. */
    Optional<String> clientSecret();

    /** What the console asks for. */
    @WithDefault("openid profile email")
    String scope();

    /** Whose account people use, on the button: Sign in with … */
    @WithDefault("your organisation")
    String label();
}
