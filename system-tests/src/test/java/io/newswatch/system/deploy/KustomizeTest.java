package io.newswatch.system.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.newswatch.system.running.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Kustomize makes of the base and of an overlay with the component for OpenID Connect. */
class KustomizeTest {
    private static final Pattern OVERLAY = Pattern.compile("```yaml\n(# overlay/.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theBaseIsBuiltWithAllThatItLists() {
        var built = build(Manifests.BASE);

        assertThat(built.all()).isNotEmpty();
        assertThat(names(built)).containsExactlyInAnyOrderElementsOf(names(Manifests.ofTheBase()));
        assertThat(built.all(Deployment.class)).allSatisfy(deployment -> assertThat(deployment
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst()
                        .getImage())
                .matches("newswatch/[a-z-]+:\\d+\\.\\d+\\.\\d+"));
        assertThat(built.all(NetworkPolicy.class))
                .noneMatch(policy -> policy.getMetadata().getName().equals("issuer"));
    }

    @Test
    void theOverlayOfThePageOnSigningInOpensTheWayToTheIssuer() throws IOException {
        var built = build(documented());

        assertThat(built.all()).hasSize(Manifests.ofTheBase().all().size() + 1);
        assertThat(built.all(ConfigMap.class).getFirst().getData())
                .containsEntry("NEWSWATCH_OIDC_ISSUER", "https://sso.example.org/realms/news")
                .containsEntry("NEWSWATCH_OIDC_AUDIENCE", "newswatch");
        assertThat(built.all(Deployment.class))
                .filteredOn(deployment -> deployment.toString().contains("NEWSWATCH_OIDC_CLIENT_SECRET"))
                .extracting(deployment -> deployment.getMetadata().getName())
                .containsExactly("console");
        assertThat(built.all(NetworkPolicy.class))
                .filteredOn(policy -> policy.getMetadata().getName().equals("issuer"))
                .singleElement()
                .satisfies(policy -> {
                    var spec = policy.getSpec();
                    assertThat(spec.getPodSelector()
                                    .getMatchExpressions()
                                    .getFirst()
                                    .getValues())
                            .containsExactlyInAnyOrder(
                                    "ingest-service", "classify-service", "alert-service", "console");
                    assertThat(spec.getEgress().getFirst().getPorts())
                            .extracting(port -> port.getPort().getIntVal())
                            .containsExactly(443);
                });
    }

    /** The overlay of {@code docs/sign-in.md}, beside a copy of what it builds upon. */
    private Path documented() throws IOException {
        var page = OVERLAY.matcher(Files.readString(Project.root().resolve("docs/sign-in.md")));
        assertThat(page.find()).as("an overlay in docs/sign-in.md").isTrue();
        var overlay = Files.createDirectory(folder.resolve("overlay"));
        Files.writeString(overlay.resolve(Manifests.KUSTOMIZATION), page.group(1));
        run("cp", "-R", Project.root().resolve("deploy").toString(), folder.toString());
        return overlay;
    }

    private static Manifests build(Path kustomization) {
        Engine.requireCommand("the Kustomize base as kubectl builds it", "kubectl", "kustomize", "--help");
        return Manifests.parse(run("kubectl", "kustomize", kustomization.toString()));
    }

    private static String run(String... command) {
        return Engine.run(Project.root(), Map.of(), Duration.ofSeconds(60), List.of(command));
    }

    private static List<String> names(Manifests manifests) {
        return manifests.documents().stream().map(KustomizeTest::name).toList();
    }

    private static String name(JsonNode document) {
        return document.get("kind").asText() + "/"
                + document.at("/metadata/name").asText();
    }
}
