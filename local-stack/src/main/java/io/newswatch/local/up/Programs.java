package io.newswatch.local.up;

import io.newswatch.local.child.StartFailedException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The packaged services as this run found them. A build beside a running system replaces the packages, and a JVM opens
 * jars late; so a run keeps links of its own to the files it started with.
 */
final class Programs {
    private static final String PACKAGE = "target/quarkus-app";
    private static final String JAR = Launch.JAR;

    private final Path home;
    private final Path kept;
    private final Map<Service, Path> packages = new ConcurrentHashMap<>();

    Programs(Path home, Path kept) {
        this.home = home;
        this.kept = kept;
    }

    /** The service's package, a folder. */
    Path packageOf(Service service) {
        return packages.computeIfAbsent(service, this::keep);
    }

    private Path keep(Service service) {
        var source = home.resolve(service.name()).resolve(PACKAGE);
        var target = kept.resolve(service.name());
        if (!Files.isRegularFile(source.resolve(JAR))) {
            throw new StartFailedException(service.name() + " is not built: " + source.resolve(JAR) + " is missing");
        }
        try {
            delete(target);
            linkAll(source, target);
            return target;
        } catch (IOException e) {
            throw new StartFailedException(service.name() + " cannot be linked into " + target + ": " + e, e);
        }
    }

    private static void linkAll(Path source, Path target) throws IOException {
        try (var paths = Files.walk(source)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var place = target.resolve(source.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(place);
                } else {
                    linkOrCopy(path, place);
                }
            }
        }
    }

    private static void linkOrCopy(Path path, Path place) throws IOException {
        try {
            Files.createLink(place, path);
        } catch (FileSystemException | UnsupportedOperationException e) {
            // Another file system: then it is a copy.
            Files.copy(path, place);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
