package io.newswatch.system.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.system.running.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What {@code docker-compose.yml} promises of every container, read from the file. */
class ComposeFileTest {
    private static final Set<String> OURS = Set.of("ingest-service", "classify-service", "alert-service", "console");
    private static final Set<String> PUBLISHED =
            Set.of("ingest-service", "classify-service", "alert-service", "console", "kafka");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)");

    private final JsonNode services = compose().get("services");

    @Test
    void everyContainerIsConfined() {
        services.properties().forEach(service -> {
            var settings = service.getValue();
            assertThat(settings.path("read_only").asBoolean())
                    .as(service.getKey())
                    .isTrue();
            assertThat(settings.path("mem_limit").asText()).as(service.getKey()).matches("\\d+[mg]");
            assertThat(settings.at("/cap_drop/0").asText()).as(service.getKey()).isEqualTo("ALL");
            assertThat(settings.path("security_opt").toString())
                    .as(service.getKey())
                    .contains("no-new-privileges:true");
            assertThat(settings.path("restart").asText())
                    .as(service.getKey())
                    .isEqualTo(service.getKey().equals("prepare") ? "no" : "unless-stopped");
        });
    }

    @Test
    void nobodyIsRoot() throws IOException {
        for (var service : services.properties()) {
            var build = service.getValue().path("build").asText();
            if (build.isEmpty()) {
                assertThat(service.getValue().path("user").asText())
                        .as(service.getKey())
                        .isNotIn("", "root", "0");
            } else {
                assertThat(Files.readString(Project.root().resolve(build).resolve("Dockerfile")))
                        .contains("FROM eclipse-temurin:25-jre\n", "USER 10001:10001\n");
            }
        }
    }

    @Test
    void onlyTheConsoleTheApisAndKafkaArePublishedAndOnLoopback() {
        services.properties().forEach(service -> {
            var ports = service.getValue().path("ports");
            assertThat(ports.size()).as(service.getKey()).isEqualTo(PUBLISHED.contains(service.getKey()) ? 1 : 0);
            ports.forEach(port -> assertThat(port.asText()).startsWith("127.0.0.1:"));
        });
    }

    @Test
    void everyContainerThatStaysHasAHealthCheck() throws IOException {
        for (var service : services.properties()) {
            switch (service.getKey()) {
                // The one that ends, and the one whose image brings its own.
                case "prepare", "mail" -> {}
                default -> {
                    if (OURS.contains(service.getKey())) {
                        assertThat(Files.readString(Project.root().resolve(service.getKey() + "/Dockerfile")))
                                .contains("HEALTHCHECK", "/q/health/ready");
                    } else {
                        assertThat(service.getValue().at("/healthcheck/test"))
                                .as(service.getKey())
                                .isNotEmpty();
                    }
                }
            }
        }
    }

    @Test
    void whatServicesNeedIsWaitedFor() {
        assertThat(conditions("alert-service"))
                .containsExactlyInAnyOrder("service_healthy", "service_healthy", "service_completed_successfully");
        assertThat(conditions("console")).containsExactly("service_healthy");
    }

    @Test
    void everyVariableIsInTheExampleAndSecretsAreRequired() throws IOException {
        var text = Files.readString(Project.root().resolve("docker-compose.yml"))
                + Files.readString(Project.root().resolve("deploy/published.yml"));
        var example = Files.readString(Project.root().resolve(".env.example"));

        var used = VARIABLE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());

        assertThat(used).isEqualTo(namesIn(example, "(?m)^#?([A-Z_]+)=", Set.of("COMPOSE_PROFILES")));
        for (var secret : namesIn(example, "(?m)^([A-Z_]+)=", Set.of())) {
            assertThat(text).contains("${" + secret + ":?").doesNotContain("${" + secret + ":-", "${" + secret + "}");
        }
    }

    @Test
    void newEnvWritesAllSecretsAnewEachTime() {
        var script = List.of(Project.root().resolve("deploy/new-env").toString());

        var first = Engine.run(Project.root(), Map.of(), Duration.ofSeconds(60), script);
        var second = Engine.run(Project.root(), Map.of(), Duration.ofSeconds(60), script);

        assertThat(secrets(first)).hasSize(5).allSatisfy(line -> assertThat(line)
                .hasSizeGreaterThan(50));
        assertThat(secrets(first)).doesNotContainAnyElementsOf(secrets(second));
    }

    private static List<String> secrets(String env) {
        return env.lines().filter(line -> line.matches("[A-Z].*")).toList();
    }

    private static Set<String> namesIn(String env, String pattern, Set<String> but) {
        return Pattern.compile(pattern)
                .matcher(env)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !but.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> conditions(String service) {
        return services.get(service).get("depends_on").properties().stream()
                .map(needed -> needed.getValue().get("condition").asText())
                .toList();
    }

    private static JsonNode compose() {
        try {
            var loaded = new Yaml().load(Files.readString(Project.root().resolve("docker-compose.yml")));
            return new ObjectMapper().valueToTree(loaded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
