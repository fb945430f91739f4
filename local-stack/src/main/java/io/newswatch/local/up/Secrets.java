package io.newswatch.local.up;

import io.newswatch.local.keys.SecretFile;
import io.newswatch.local.keys.SigningKeys;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The secrets of one data folder, each made when it is first needed and kept. Services start at the same time and ask for
 * them from several threads: whoever comes first makes them, under the lock.
 */
final class Secrets {
    private static final String ADMIN_TOKEN = "admin-token";
    private static final int BYTES = 32;

    private final Path folder;
    private final SecureRandom random;

    Secrets(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** The admin token, with whether it is new and must be shown. */
    record AdminToken(String value, boolean isNew) {}

    /** The preset token, else the one kept, else a new one. Kept in any case: other verbs look for it there. */
    synchronized AdminToken adminToken(Optional<String> preset) {
        var file = file(ADMIN_TOKEN);
        if (preset.isEmpty() && file.exists()) {
            return new AdminToken(file.read(), false);
        }
        var token = preset.orElseGet(
                () -> "nw_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes()));
        file.write(token);
        return new AdminToken(token, preset.isEmpty());
    }

    Path adminTokenFile() {
        return folder.resolve(ADMIN_TOKEN);
    }

    /** What secrets in the database are sealed with: 32 bytes in base64. */
    synchronized String secretsKey() {
        var file = file("secrets-key");
        if (!file.exists()) {
            file.write(Base64.getEncoder().encodeToString(bytes()));
        }
        return file.read();
    }

    Path jwtPrivateKey() {
        return jwtKeys().privateKey();
    }

    Path jwtPublicKey() {
        return jwtKeys().publicKey();
    }

    private synchronized SigningKeys jwtKeys() {
        var keys = new SigningKeys(folder.resolve("jwt-private.pem"), folder.resolve("jwt-public.pem"));
        keys.makeIfMissing(random);
        return keys;
    }

    private SecretFile file(String name) {
        return new SecretFile(folder.resolve(name));
    }

    private byte[] bytes() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}
