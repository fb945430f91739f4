package io.newswatch.system.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.system.running.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The CycloneDX document that {@code mvn -Prelease package} writes, held against the libraries that the programs ship with. */
class BillOfMaterialsIT {
    private static final Path BILL = Project.root().resolve("target/sbom.json");
    private static final String OURS = "io.newswatch";
    private static final Pattern CLASSIFIER = Pattern.compile("[?&]classifier=([^&]+)");
    private static final List<String> SHIPPED = List.of(
            "ingest-service/target/quarkus-app/lib",
            "classify-service/target/quarkus-app/lib",
            "alert-service/target/quarkus-app/lib",
            "console/target/quarkus-app/lib",
            "local-stack/target/lib");

    private List<JsonNode> components = List.of();

    @BeforeEach
    void read() throws IOException {
        if (!Files.exists(BILL)) {
            System.out.println("newswatch-check-left-out: the bill of materials (mvn -Prelease verify makes one)");
            Assumptions.abort(BILL + " is missing");
        }
        var bill = new ObjectMapper().readTree(BILL.toFile());
        assertThat(bill.get("bomFormat").asText()).isEqualTo("CycloneDX");
        components = bill.get("components").valueStream().toList();
    }

    @Test
    void everyLibraryThatIsShippedIsNamed() {
        var named = components.stream()
                .flatMap(component ->
                        Stream.of(file(component), component.get("group").asText() + "." + file(component)))
                .collect(Collectors.toSet());

        var unnamed = shipped();
        assertThat(unnamed).hasSizeGreaterThan(100);
        unnamed.removeAll(named);
        assertThat(unnamed).isEmpty();
    }

    @Test
    void everyForeignOneHasItsLicenceAndWhatOnlyTestsNeedIsNotThere() {
        assertThat(components)
                .filteredOn(component -> !component.get("group").asText().equals(OURS))
                .allSatisfy(component -> assertThat(component.path("licenses"))
                        .as(component.get("purl").asText())
                        .isNotEmpty());
        assertThat(components)
                .extracting(component -> component.get("name").asText())
                .contains("kafka-clients", "postgresql")
                .doesNotContain("junit-jupiter", "assertj-core", "archunit", "jmh-core", "benchmarks", "system-tests");
    }

    private static String file(JsonNode component) {
        var classifier = CLASSIFIER.matcher(component.get("purl").asText());
        return component.get("name").asText() + "-" + component.get("version").asText()
                + (classifier.find() ? "-" + classifier.group(1) : "") + ".jar";
    }

    private static Set<String> shipped() {
        return SHIPPED.stream()
                .flatMap(folder -> files(Project.root().resolve(folder)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
