package io.newswatch.local.up;

import io.newswatch.local.child.StartFailedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The packaged services as this run found them. A build beside a running system replaces the packages, and a JVM opens
 * jars late; so there are links to the files of each build, in a folder of its own, for as long as somebody runs them.
 * They also stay where they are from one run to the next, without which a JVM would not take up its archive of classes.
 *
 * <pre>
 * target/programs/alert-service/1f0c…/          links to one build's package
 *                               1f0c….jsa       the archive of its classes
 *                               1f0c….lock      shared by the runs that use it
 * </pre>
 */
final class Programs {
    private static final String PACKAGE = "target/quarkus-app";
    private static final String LOCK = ".lock";

    private final Path home;
    private final Map<Service, Path> packages = new ConcurrentHashMap<>();

    Programs(Path home) {
        this.home = home;
    }

    /** How the service is started. */
    Launch launch(Service service) {
        var folder = packages.computeIfAbsent(service, this::keep);
        return Launch.of(folder, folder.resolveSibling(folder.getFileName() + ".jsa"));
    }

    private Path keep(Service service) {
        var source = home.resolve(service.name()).resolve(PACKAGE);
        var builds = home.resolve("target/programs").resolve(service.name());
        if (!Files.isRegularFile(source.resolve(Launch.JAR))) {
            throw new StartFailedException(
                    service.name() + " is not built: " + source.resolve(Launch.JAR) + " is missing");
        }
        try {
            Files.createDirectories(builds);
            var build = BuildId.of(source);
            hold(builds.resolve(build + LOCK));
            forgetOthers(builds, build);
            link(source, builds.resolve(build));
            return builds.resolve(build);
        } catch (IOException e) {
            throw new StartFailedException(service.name() + " cannot be linked into " + builds + ": " + e, e);
        }
    }

    /** Until this process ends; the kernel lets go then. */
    @SuppressWarnings("resource")
    private static void hold(Path lock) throws IOException {
        open(lock).lock(0, Long.MAX_VALUE, true);
    }

    private static FileChannel open(Path lock) throws IOException {
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static void forgetOthers(Path builds, String build) throws IOException {
        List<Path> locks;
        try (var files = Files.list(builds)) {
            locks = files.filter(file -> file.toString().endsWith(LOCK)).toList();
        }
        for (var lock : locks) {
            var name = lock.getFileName().toString();
            var other = name.substring(0, name.length() - LOCK.length());
            if (!other.equals(build)) {
                try (var channel = open(lock)) {
                    if (channel.tryLock() != null) {
                        delete(builds.resolve(other));
                        Files.deleteIfExists(builds.resolve(other + ".jsa"));
                    }
                }
            }
        }
    }

    /** Whole or not at all, whoever else does the same. */
    private static void link(Path source, Path target) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        var unfinished = target.resolveSibling(
                target.getFileName() + "-" + ProcessHandle.current().pid());
        delete(unfinished);
        linkAll(source, unfinished);
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
            delete(unfinished);
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
            Files.copy(path, place, StandardCopyOption.COPY_ATTRIBUTES);
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
