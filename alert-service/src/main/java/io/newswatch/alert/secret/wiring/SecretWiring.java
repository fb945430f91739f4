package io.newswatch.alert.secret.wiring;

import io.newswatch.alert.secret.Capabilities;
import io.newswatch.alert.secret.SecretBox;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes what needs the secrets' key; without a good key the service does not start. */
@Singleton
class SecretWiring {
    private final Optional<String> key;

    SecretWiring(SecretConfig config) {
        this.key = config.secretsKey();
    }

    @Produces
    @Singleton
    @Startup
    SecretBox secretBox() {
        return SecretBox.withKey(key());
    }

    @Produces
    @Singleton
    Capabilities capabilities() {
        return Capabilities.withKey(key());
    }

    private String key() {
        return key.orElseThrow(() -> new IllegalStateException(
                "NEWSWATCH_SECRETS_KEY is missing: set it to the base64 form of 32 random bytes, for example from: "
                        + "openssl rand -base64 32"));
    }
}
