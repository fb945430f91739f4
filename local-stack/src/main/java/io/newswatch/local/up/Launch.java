package io.newswatch.local.up;

import io.newswatch.local.child.JavaCommand;
import io.newswatch.local.child.StartFailedException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a packaged service is started. The JVM keeps an archive of the classes that it loaded, and starts with half the work
 * the next time; it does so only for classes from a plain class path, so the package's own loader is left out. The archive
 * is made when a service stops, and made anew when the package changed.
 *
 * @param arguments of the JVM
 * @param variables the class path travels in the environment: it is long, and a process list should stay readable
 */
record Launch(List<String> arguments, Map<String, String> variables) {
    /** Starts a package with its own loader. */
    static final String JAR = "quarkus-run.jar";

    private static final String MAIN = "io.quarkus.runner.GeneratedMain";

    /** In this order: what the build changed in a library stands before the library. */
    private static final List<String> PARTS = List.of(
            "quarkus/transformed-bytecode.jar", "quarkus/generated-bytecode.jar", "app", "lib/boot", "lib/main");

    Launch {
        arguments = List.copyOf(arguments);
        variables = Map.copyOf(variables);
    }

    /**
     * Of the package in a folder.
     *
     * @param archive where loaded classes are kept
     */
    static Launch of(Path folder, Path archive) {
        try {
            var arguments = new ArrayList<>(JavaCommand.archive(archive));
            arguments.add(MAIN);
            return new Launch(arguments, Map.of("CLASSPATH", classPath(folder)));
        } catch (IOException e) {
            throw new StartFailedException("the package " + folder + " cannot be read", e);
        }
    }

    private static String classPath(Path folder) throws IOException {
        var path = Stream.<Path>builder();
        for (var part : PARTS) {
            var place = folder.resolve(part);
            if (Files.isDirectory(place)) {
                try (var jars = Files.list(place)) {
                    jars.sorted().forEach(path);
                }
            } else if (Files.exists(place)) {
                path.add(place);
            }
        }
        return path.build().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
