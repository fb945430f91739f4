package io.newswatch.system.running;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * What tests need that is no part of the build; {@code build-rules/get-tools} gets it. Where it is missing, a test is left
 * out and says so; in continuous integration that is a failure.
 */
public final class Tools {
    private Tools() {}

    /** A program or file: in {@code target/tools}, else on the path. */
    public static Path get(String name) {
        var found = folders()
                .map(folder -> folder.resolve(name))
                .filter(Files::isReadable)
                .findFirst();
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            Assertions.fail(name + " is missing; build-rules/get-tools gets it");
        }
        if (found.isEmpty()) {
            System.out.println("newswatch-check-left-out: tests with " + name);
        }
        Assumptions.assumeTrue(found.isPresent(), name + " is missing");
        return found.orElseThrow();
    }

    private static Stream<Path> folders() {
        var path = List.of(System.getenv("PATH").split(File.pathSeparator));
        return Stream.concat(
                Stream.of(Project.root().resolve("target/tools")), path.stream().map(Path::of));
    }
}
