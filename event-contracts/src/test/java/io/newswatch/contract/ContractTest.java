package io.newswatch.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The promises to those who read the topics: JSON that does not change, schemas that tell the truth. */
class ContractTest {
    static Set<String> names() {
        return GoldenEvents.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theEventIsWrittenAsTheGoldenFileHasIt(String name) throws IOException {
        var written = EventJson.mapper().readTree(EventJson.write(event(name)));

        assertThat(written).isEqualTo(golden(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theGoldenFileIsReadAsTheEvent(String name) throws IOException {
        var read = EventJson.read(EventJson.write(golden(name)), event(name).getClass());

        assertThat(read).isEqualTo(event(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFieldOfALaterVersionIsIgnored(String name) throws IOException {
        var later = ((ObjectNode) golden(name)).put("addedLater", "x");

        assertThat(EventJson.read(EventJson.write(later), event(name).getClass()))
                .isEqualTo(event(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theGoldenFileKeepsTheSchema(String name) throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Schemas.find(name).orElseThrow());

        assertThat(schema.validate(golden(name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSchemaDescribesEveryFieldThatIsWritten(String name) throws IOException {
        var schema = EventJson.mapper().readTree(Schemas.find(name).orElseThrow());

        assertThat(undescribed(golden(name), schema, "")).isEmpty();
    }

    @Test
    void theExampleOfThePageForConsumersIsPartOfTheGoldenFile() throws IOException {
        var page = Files.readString(Path.of("../docs/consuming.md"));
        var example = page.substring(page.indexOf("```json") + "```json".length());

        var shown = EventJson.mapper().readTree(example.substring(0, example.indexOf("```")));

        assertThat(shown).isNotEmpty();
        assertThat(absent(shown, golden("classified.v1.json"), "")).isEmpty();
    }

    /** Where one has something that the other has not, or has otherwise. */
    private static Set<String> absent(JsonNode part, JsonNode whole, String path) {
        if (part.isValueNode()) {
            return part.equals(whole) ? Set.of() : Set.of(path);
        }
        var found = new TreeSet<String>();
        part.properties()
                .forEach(field -> found.addAll(
                        absent(field.getValue(), whole.path(field.getKey()), path + "/" + field.getKey())));
        for (int i = 0; part.isArray() && i < part.size(); i++) {
            found.addAll(absent(part.get(i), whole.path(i), path + "/" + i));
        }
        return found;
    }

    private static Set<String> undescribed(JsonNode value, JsonNode schema, String path) {
        var found = new TreeSet<String>();
        if (value instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                var part = choice(schema.path("properties").path(field.getKey()));
                if (part.isMissingNode()) {
                    found.add(path + "/" + field.getKey());
                }
                found.addAll(undescribed(field.getValue(), part, path + "/" + field.getKey()));
            });
        } else if (value instanceof ArrayNode array && !array.isEmpty()) {
            found.addAll(undescribed(array.get(0), schema.path("items"), path + "/0"));
        }
        return found;
    }

    private static JsonNode choice(JsonNode schema) {
        return schema.has("oneOf") ? schema.path("oneOf").path(1) : schema;
    }

    private static Object event(String name) {
        return GoldenEvents.all().get(name);
    }

    private static JsonNode golden(String name) throws IOException {
        try (var in = ContractTest.class.getResourceAsStream("/golden/current/" + name)) {
            return EventJson.mapper().readTree(in);
        }
    }
}
