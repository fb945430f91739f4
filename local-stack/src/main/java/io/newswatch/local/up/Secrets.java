package io.newswatch.local.up;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
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
        return jwtKeys("jwt-private.pem");
    }

    Path jwtPublicKey() {
        return jwtKeys("jwt-public.pem");
    }

    /** The public key is written last, so that its presence means that both are there. */
    private synchronized Path jwtKeys(String name) {
        if (!file("jwt-public.pem").exists()) {
            try {
                var generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"), random);
                var pair = generator.generateKeyPair();
                file("jwt-private.pem")
                        .write(pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
                file("jwt-public.pem").write(pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this Java cannot make P-256 keys", e);
            }
        }
        return folder.resolve(name);
    }

    private static String pem(String kind, byte[] encoded) {
        var text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(encoded);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----";
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
