package io.newswatch.local.up;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;

/** The container engine of this machine, as far as these tests need it. */
final class Engine {
    private Engine() {}

    /** Leaves the test out where no engine answers, and says so where {@code ./newswatch check} looks. */
    static void require(String what) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            System.out.println("newswatch-check-left-out: " + what + " (no container engine answers)");
            Assumptions.abort("no container engine answers");
        }
    }

    /** The containers, running or not, of the {@code up} with that data folder. */
    static List<String> containersOf(Path data) throws IOException {
        return lines("docker", "ps", "--all", "--quiet", "--filter", "name=" + ContainerServers.prefix(data));
    }

    /** Forgets what they kept. */
    static void removeVolumesOf(Path data) throws IOException {
        var prefix = ContainerServers.prefix(data);
        lines("docker", "volume", "rm", "--force", prefix + "postgres", prefix + "kafka");
    }

    private static List<String> lines(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (Stream<String> lines =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()) {
            return lines.toList();
        }
    }
}
