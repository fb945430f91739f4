package io.newswatch.local.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/**
 * What the demo must still know after a restart: when its edition opened, because articles keep their dates, and the
 * secrets of its webhooks. The file is readable by its owner only.
 */
final class DemoMemory {
    private static final String OPENED_AT = "opened-at";
    private static final String SECRET = "secret.";

    private final Path file;
    private final Properties remembered;

    private DemoMemory(Path file, Properties remembered) {
        this.file = file;
        this.remembered = remembered;
    }

    static DemoMemory in(Path dataFolder) throws IOException {
        var file = dataFolder.resolve("demo.properties");
        var remembered = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                remembered.load(reader);
            }
        }
        return new DemoMemory(file, remembered);
    }

    Optional<Instant> openedAt() {
        return Optional.ofNullable(remembered.getProperty(OPENED_AT)).map(Instant::parse);
    }

    /** Opens now: at the next whole second, because feeds know no smaller unit and no article may be dated earlier. */
    Instant open(Instant now) throws IOException {
        var openedAt = now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        remember(OPENED_AT, openedAt.toString());
        return openedAt;
    }

    /** The secret of the webhook sink of this name; made when it is first asked for. */
    String secret(String sink) throws IOException {
        var known = remembered.getProperty(SECRET + sink);
        if (known != null) {
            return known;
        }
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var secret = "whsec_" + Base64.getEncoder().encodeToString(bytes);
        remember(SECRET + sink, secret);
        return secret;
    }

    private void remember(String key, String value) throws IOException {
        remembered.setProperty(key, value);
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (Writer writer = Files.newBufferedWriter(file, StandardOpenOption.TRUNCATE_EXISTING)) {
            remembered.store(writer, null);
        }
    }
}
