package io.newswatch.local.servers;

import io.newswatch.local.child.StartFailedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs for this machine, unpacked once a user and version. */
final class PostgresBinaries {
    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Unpacks into the user's cache folder, or below {@code fallback} where that cannot be written. */
    static PostgresBinaries unpacked(Path fallback) {
        var platform = platform();
        var name = "postgresql-" + version() + "-" + platform;
        try {
            return new PostgresBinaries(unpackOnce(userCache().resolve(name), platform));
        } catch (FileSystemException e) {
            return unpackedBelow(fallback.resolve(name), platform);
        } catch (IOException e) {
            throw new StartFailedException("PostgreSQL's programs cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private static PostgresBinaries unpackedBelow(Path folder, String platform) {
        try {
            return new PostgresBinaries(unpackOnce(folder, platform));
        } catch (IOException e) {
            throw new StartFailedException("PostgreSQL's programs cannot be unpacked into " + folder, e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static Path userCache() {
        var configured = System.getenv("XDG_CACHE_HOME");
        var cache = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return cache.resolve("newswatch");
    }

    private static String version() {
        var properties = new Properties();
        try (var in = resource("postgres.properties")) {
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new StartFailedException("the version of PostgreSQL's programs cannot be read", e);
        }
    }

    private static String platform() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var system = os.startsWith("mac") ? "darwin" : "linux";
        return system + "-" + (arch.equals("aarch64") || arch.equals("arm64") ? "arm_64" : "x86_64");
    }

    /** Unpacks beside the target and renames, so that two processes, or one that is killed, leave no half folder. */
    private static Path unpackOnce(Path target, String platform) throws IOException {
        if (Files.isDirectory(target)) {
            return target;
        }
        Files.createDirectories(target.getParent());
        var beside = Files.createTempDirectory(target.getParent(), ".unpacking-");
        try (var in = new TarArchiveInputStream(new XZCompressorInputStream(
                new BufferedInputStream(resource("/postgres-" + platform + ".txz"), 1 << 16)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                unpack(in, entry, beside);
            }
        }
        return settle(beside, target);
    }

    private static Path settle(Path beside, Path target) throws IOException {
        try {
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
            return Files.move(beside, target);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            Folders.delete(beside);
            return target;
        }
    }

    private static void unpack(TarArchiveInputStream in, TarArchiveEntry entry, Path into) throws IOException {
        var path = into.resolve(entry.getName()).normalize();
        if (!path.startsWith(into)) {
            throw new IOException("entry " + entry.getName() + " lies outside of its archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(in, path);
            var executable = (entry.getMode() & 0b001_000_000) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static InputStream resource(String name) {
        var in = PostgresBinaries.class.getResourceAsStream(name);
        if (in == null) {
            throw new StartFailedException(
                    "no PostgreSQL for this machine: " + name + " is not on the class path (Linux and macOS on"
                            + " x86-64 or ARM64 are); set NEWSWATCH_STACK=external to use a server of your own");
        }
        return in;
    }
}
