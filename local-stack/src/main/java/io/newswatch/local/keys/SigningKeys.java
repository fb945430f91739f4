package io.newswatch.local.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * The key pair (P-256, PEM) that alert-service signs tokens with and every service verifies them with.
 *
 * @param privateKey for alert-service only
 * @param publicKey for all
 */
public record SigningKeys(Path privateKey, Path publicKey) {
    /** The public key is written last, so that its presence means that both are there. */
    public void makeIfMissing(SecureRandom random) {
        if (new SecretFile(publicKey).exists()) {
            return;
        }
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            var pair = generator.generateKeyPair();
            new SecretFile(privateKey)
                    .write(pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            new SecretFile(publicKey).write(pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make P-256 keys", e);
        }
    }

    private static String pem(String kind, byte[] encoded) {
        var text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(encoded);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----";
    }
}
