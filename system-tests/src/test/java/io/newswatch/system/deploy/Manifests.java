package io.newswatch.system.deploy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.newswatch.system.running.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** Kubernetes resources, read so strictly that a field which the API does not know is an error. */
record Manifests(List<JsonNode> documents) {
    static final Path BASE = Project.root().resolve("deploy/kubernetes");
    static final String KUSTOMIZATION = "kustomization.yaml";

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "v1/Namespace", Namespace.class,
            "v1/ConfigMap", ConfigMap.class,
            "v1/Service", Service.class,
            "apps/v1/Deployment", Deployment.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class);

    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new WithoutAnySetter());

    /** What the base lists. */
    static Manifests ofTheBase() {
        return new Manifests(texts(kustomization().get("resources")).stream()
                .flatMap(file -> read(BASE.resolve(file)).documents.stream())
                .toList());
    }

    /** Every file below the base, patches too, but for what only says which files there are. */
    static Manifests ofEveryFile() {
        try (var files = Files.walk(BASE)) {
            return new Manifests(files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(KUSTOMIZATION))
                    .flatMap(file -> read(file).documents.stream())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode kustomization() {
        return read(BASE.resolve(KUSTOMIZATION)).documents.getFirst();
    }

    static Manifests parse(String yaml) {
        var all = new ArrayList<JsonNode>();
        new Yaml().loadAll(yaml).forEach(document -> all.add(new ObjectMapper().valueToTree(document)));
        return new Manifests(all);
    }

    /** The resources of one kind. */
    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return documents.stream()
                .filter(document -> document.get("kind").asText().equals(kind.getSimpleName()))
                .map(document -> STRICT.convertValue(document, kind))
                .toList();
    }

    /** All but the topics, which are of no kind that Kubernetes brings. */
    List<HasMetadata> all() {
        return documents.stream()
                .filter(document -> !isTopic(document))
                .map(document -> (HasMetadata) STRICT.convertValue(document, kind(document)))
                .toList();
    }

    /** The topics, as Strimzi wants them. */
    List<JsonNode> topics() {
        return documents.stream().filter(Manifests::isTopic).toList();
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Class<? extends HasMetadata> kind(JsonNode document) {
        var kind =
                document.get("apiVersion").asText() + "/" + document.get("kind").asText();
        return Optional.ofNullable(KINDS.get(kind))
                .orElseThrow(() -> new AssertionError(kind + " is nothing that is deployed here"));
    }

    private static boolean isTopic(JsonNode document) {
        return document.get("apiVersion").asText().equals("kafka.strimzi.io/v1beta2")
                && document.get("kind").asText().equals("KafkaTopic");
    }

    private static Manifests read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model's classes keep unknown fields in a map; without that, they are the errors that they are. */
    private static final class WithoutAnySetter extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
