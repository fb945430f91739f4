package io.newswatch.alert.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Gives every test of this module freshly made keys, so that none is kept with the sources. */
public final class TestKeys implements ConfigSource {
    /** Class loaders come and go within one test run; the keys stay. */
    private static final String FOLDER = "test-keys.folder";

    private static final String PRIVATE = "jwt-private.pem";
    private static final String PUBLIC = "jwt-public.pem";
    private static final String SECRETS = "secrets.key";

    private final Map<String, String> properties;

    /** Makes the keys, once in a test run. */
    public TestKeys() {
        synchronized (System.getProperties()) {
            var folder = Path.of(System.getProperties()
                    .computeIfAbsent(FOLDER, name -> make())
                    .toString());
            properties = Map.of(
                    "newswatch.secrets-key", read(folder.resolve(SECRETS)),
                    "newswatch.jwt-private-key", folder.resolve(PRIVATE).toString(),
                    "NEWSWATCH_JWT_PUBLIC_KEY", folder.resolve(PUBLIC).toString(),
                    // Nobody waits long for what a stream does after a while.
                    "newswatch.stream.beat", "1s",
                    "newswatch.stream.patience", "2s");
        }
    }

    /** A file with the key that signs tokens. */
    public static Path privateKey() {
        return Path.of(System.getProperty(FOLDER)).resolve(PRIVATE);
    }

    /** The key that seals secrets. */
    public static String secretsKey() {
        return read(Path.of(System.getProperty(FOLDER)).resolve(SECRETS));
    }

    @Override
    public Set<String> getPropertyNames() {
        return properties.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return properties.get(name);
    }

    @Override
    public String getName() {
        return "keys for tests";
    }

    private static String make() {
        try {
            var folder = Files.createTempDirectory("newswatch-test-keys-");
            folder.toFile().deleteOnExit();
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            write(folder.resolve(PRIVATE), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            write(folder.resolve(PUBLIC), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            var secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            write(folder.resolve(SECRETS), Base64.getEncoder().encodeToString(secret));
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the keys of this test run", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java makes no P-256 keys", e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        file.toFile().deleteOnExit();
        Files.writeString(file, text);
    }

    private static String pem(String type, byte[] der) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + type + "-----\n";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
