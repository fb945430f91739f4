package io.newswatch.system.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Commands of those who operate containers and clusters, if this machine has them: the engine's and others. */
final class Engine {
    private static final Duration SHORT = Duration.ofSeconds(30);

    private Engine() {}

    /** Leaves the test out where no engine answers, and says so where {@code ./newswatch check} looks. */
    static void require(String what) {
        requireCommand(what, "docker", "version");
        requireCommand(what, "docker", "compose", "version");
    }

    /** Leaves the test out where that command fails, for what {@code build-rules/get-tools} cannot get everywhere. */
    static void requireCommand(String what, String... command) {
        if (!runs(command)) {
            System.out.println("newswatch-check-left-out: " + what + " (" + String.join(" ", command) + " fails)");
            Assumptions.abort(String.join(" ", command) + " fails");
        }
    }

    /** Settings without which the command cannot build where its builder is not installed. */
    static Map<String, String> oldBuilder() {
        return runs("docker", "buildx", "version")
                ? Map.of()
                : Map.of("DOCKER_BUILDKIT", "0", "COMPOSE_DOCKER_CLI_BUILD", "0");
    }

    /** Runs a command to its end and gives what it printed; fails with that when it fails. */
    static String run(Path folder, Map<String, String> environment, Duration limit, List<String> command) {
        try {
            var output = Files.createTempFile("newswatch-engine-", ".log");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            var ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            var said = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + (ended ? " failed:\n" : " hangs:\n") + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean runs(String... command) {
        try {
            run(Path.of("."), Map.of(), SHORT, Arrays.asList(command));
            return true;
        } catch (AssertionError | UncheckedIOException e) {
            return false;
        }
    }
}
