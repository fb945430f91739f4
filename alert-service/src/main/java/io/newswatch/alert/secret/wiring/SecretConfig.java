package io.newswatch.alert.secret.wiring;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The setting on which everything secret at rest depends. */
@ConfigMapping(prefix = "newswatch")
interface SecretConfig {
    /** 32 random bytes in base64. Whoever changes it can read none of the addresses and secrets stored before. */
    Optional<String> secretsKey();
}
