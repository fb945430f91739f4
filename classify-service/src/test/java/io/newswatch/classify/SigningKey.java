package io.newswatch.classify;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;

/** A fresh public key by which the service under test would verify signed tokens. */
public final class SigningKey implements QuarkusTestResourceLifecycleManager {
    private Path file;

    @Override
    public Map<String, String> start() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var key = generator.generateKeyPair().getPublic().getEncoded();
            var pem = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
            file = Files.createTempFile("newswatch-test-", ".pem");
            Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + pem + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no signing key for the tests", e);
        }
        return Map.of("mp.jwt.verify.publickey.location", file.toUri().toString());
    }

    @Override
    public void stop() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the test key " + file + " cannot be deleted", e);
        }
    }
}
