package io.newswatch.system.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** The keys that an operator gives the services. */
final class Keys {
    private Keys() {}

    static Map<String, String> make(Path folder) throws IOException {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            var pair = generator.generateKeyPair();
            var secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            return Map.of(
                    "NEWSWATCH_JWT_PUBLIC_KEY",
                            pem(
                                    folder.resolve("public.pem"),
                                    "PUBLIC KEY",
                                    pair.getPublic().getEncoded()),
                    "NEWSWATCH_JWT_PRIVATE_KEY",
                            pem(
                                    folder.resolve("private.pem"),
                                    "PRIVATE KEY",
                                    pair.getPrivate().getEncoded()),
                    "NEWSWATCH_SECRETS_KEY", Base64.getEncoder().encodeToString(secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(Path file, String kind, byte[] key) throws IOException {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
        return file.toString();
    }
}
