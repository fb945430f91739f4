package io.newswatch.system.deploy;

import io.newswatch.local.servers.FreePort;
import io.newswatch.system.running.Api;
import io.newswatch.system.running.Project;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code docker-compose.yml} brought up as the documentation says, under a name, on ports and with data of its own. */
final class Composed implements AutoCloseable {
    static final String METRICS_TOKEN = "metrics-token-of-the-compose-test";
    private static final String ADMIN_TOKEN = "admin-token-of-the-compose-test";
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final List<String> PUBLISHED = List.of("CONSOLE", "INGEST", "CLASSIFY", "ALERT", "KAFKA");

    private final Path folder;
    private final String project = "newswatch-test-" + ProcessHandle.current().pid();
    private final Map<String, Integer> ports = new TreeMap<>();
    private final Map<String, String> environment = new TreeMap<>(Engine.oldBuilder());

    private Composed(Path folder) {
        this.folder = folder;
        for (var role : PUBLISHED) {
            ports.put(role, FreePort.find());
            environment.put("NEWSWATCH_" + role + "_PORT", String.valueOf(ports.get(role)));
        }
        environment.put("NEWSWATCH_ADMIN_TOKEN", ADMIN_TOKEN);
        environment.put("NEWSWATCH_METRICS_TOKEN", METRICS_TOKEN);
        environment.put("POSTGRES_PASSWORD", "database-password-of-the-compose-test");
        environment.put("GRAFANA_PASSWORD", "grafana-password-of-the-compose-test");
        environment.put("NEWSWATCH_SECRETS_KEY", Base64.getEncoder().encodeToString(random()));
    }

    /** Builds the images and starts everything, the demo profile too; returns when every health check answers. */
    static Composed up() {
        var composed = new Composed(Project.root());
        try {
            composed.compose(START_LIMIT, "up", "-d", "--build", "--wait");
            return composed;
        } catch (AssertionError e) {
            try (composed) {
                throw new AssertionError(e.getMessage() + composed.compose(LIMIT, "logs", "--tail=40"), e);
            }
        }
    }

    Api api(String role) {
        return new Api(URI.create("http://127.0.0.1:" + ports.get(role)), ADMIN_TOKEN);
    }

    String kafka() {
        return "localhost:" + ports.get("KAFKA");
    }

    /** What a command inside of a container prints. */
    String inside(String service, String... command) {
        var arguments = new ArrayList<>(List.of("exec", "-T", service));
        arguments.addAll(List.of(command));
        return compose(LIMIT, arguments.toArray(String[]::new));
    }

    /** What a service has logged. */
    String logs(String service) {
        return compose(LIMIT, "logs", "--no-color", service);
    }

    @Override
    public void close() {
        compose(LIMIT, "down", "--volumes", "--timeout", "15");
    }

    private String compose(Duration limit, String... arguments) {
        var command = new ArrayList<>(List.of("docker", "compose", "-p", project, "--profile", "demo"));
        command.addAll(List.of(arguments));
        return Engine.run(folder, environment, limit, command);
    }

    private static byte[] random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
