package io.newswatch.alert.secret;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the one {@link SecretBox} from the configuration; without a good key the service does not start. */
@Singleton
class SecretWiring {
    @Produces
    @Singleton
    @Startup
    SecretBox secretBox(@ConfigProperty(name = "newswatch.secrets-key") Optional<String> key) {
        return SecretBox.withKey(key.orElseThrow(() -> new IllegalStateException(
                "NEWSWATCH_SECRETS_KEY is missing: set it to the base64 form of 32 random bytes, for example from: "
                        + "openssl rand -base64 32")));
    }
}
