package io.newswatch.system.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.system.running.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Migrations only go forward. Each release adds a list of its migrations with their sums, as {@code sha256sum} writes
 * it; what is on a list has run on somebody's database and is never changed again.
 */
class MigrationsTest {
    private static final Path RELEASES = Path.of("src/test/resources/migrations");

    @Test
    void whatWasReleasedIsUnchanged() {
        var released = released();

        assertThat(released).isNotEmpty();
        released.forEach((file, sum) -> assertThat(sum(file))
                .as(file + " was released; what it should do otherwise belongs into a new migration")
                .isEqualTo(sum));
    }

    @Test
    void whatIsNewLetsTheVersionBeforeGoOn() {
        var released = released();
        for (var file : migrations()) {
            if (!released.containsKey(file)) {
                assertThat(new Migration(text(file)).harms())
                        .as(file
                                + " would stop the version that still runs during an upgrade; if it cannot, say why in"
                                + " a comment \""
                                + Migration.KNOWN + " …\"")
                        .isEmpty();
            }
        }
    }

    @Test
    void noNumberIsGivenTwice() {
        assertThat(migrations().stream().map(file -> file.replaceFirst("__.*", "")))
                .doesNotHaveDuplicates();
    }

    private static Map<String, String> released() {
        var sums = new TreeMap<String, String>();
        for (var list : children(RELEASES)) {
            for (var line : read(list).lines().toList()) {
                var parts = line.split(" +", 2);
                sums.put(parts[1], parts[0]);
            }
        }
        return sums;
    }

    private static List<String> migrations() {
        return Stream.of("ingest-service", "alert-service")
                .map(service -> Project.root().resolve(service).resolve("src/main/resources/db/migration"))
                .flatMap(folder -> children(folder).stream())
                .map(file -> Project.root().relativize(file).toString())
                .toList();
    }

    private static List<Path> children(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) {
        return read(Project.root().resolve(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sum(String file) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text(file).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
