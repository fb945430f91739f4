package io.newswatch.system.running;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where things are in the checkout. */
public final class Project {
    private Project() {}

    public static Path root() {
        return Path.of(System.getenv("NEWSWATCH_ROOT")).toAbsolutePath().normalize();
    }

    /** The folder with other people's texts, if this machine has it: {@code NEWSWATCH_SHARED}, else beside the checkout. */
    public static Optional<Path> shared() {
        var named = System.getenv("NEWSWATCH_SHARED");
        var folder = named == null ? root().resolveSibling("shared") : Path.of(named);
        return Optional.of(folder).filter(Files::isDirectory);
    }
}
