package io.newswatch.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What earlier versions wrote stays readable, and what they promised stays true. Each release adds a folder of its schemas
 * and of one event of every kind to {@code released}; what is there is never changed.
 */
class ReleasedVersionsTest {
    private static final Path RELEASED = Path.of("src/test/resources/released");

    /** One kind of event in one version. */
    record Promise(Path folder, String name) {
        JsonNode schema() {
            return json(folder.resolve("schemas").resolve(name));
        }

        JsonNode event() {
            return json(folder.resolve("events").resolve(name));
        }

        @Override
        public String toString() {
            return folder.getFileName() + " " + name;
        }
    }

    static Stream<Promise> promises() {
        return children(RELEASED).flatMap(version -> children(version.resolve("schemas"))
                .map(schema -> new Promise(version, schema.getFileName().toString())));
    }

    @Test
    void thereIsAReleaseWithEverySchema() {
        assertThat(promises().map(Promise::name)).containsAll(Schemas.names());
    }

    @ParameterizedTest
    @MethodSource("promises")
    void theSchemaBreaksNoPromise(Promise promise) throws IOException {
        assertThat(SchemaEvolution.breaks(promise.schema(), current(promise.name())))
                .as("what breaks consumers of " + promise + "; it needs a .v2 topic beside the old one")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("promises")
    void theEventIsStillValid(Promise promise) throws IOException {
        assertThat(problems(promise.name(), promise.event())).isEmpty();
        assertThat(problems(promise.name(), least(promise))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("promises")
    void theEventIsReadWithoutLosingAField(Promise promise) throws IOException {
        var type = GoldenEvents.all().get(promise.name()).getClass();

        var read = EventJson.read(EventJson.write(promise.event()), type);

        assertThat(lost(promise.event(), EventJson.mapper().readTree(EventJson.write(read)), ""))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("promises")
    void theLeastThatItMayHaveSentIsRead(Promise promise) throws IOException {
        var type = GoldenEvents.all().get(promise.name()).getClass();

        assertThat(EventJson.read(EventJson.write(least(promise)), type)).isNotNull();
    }

    /** The event with required fields alone, and null wherever null is allowed. */
    private static ObjectNode least(Promise promise) {
        var schema = promise.schema();
        var event = (ObjectNode) promise.event();
        event.retain(StreamSupport.stream(schema.get("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList());
        schema.get("properties").properties().forEach(property -> {
            if (event.has(property.getKey()) && nullable(property.getValue())) {
                event.set(property.getKey(), JsonNodeFactory.instance.nullNode());
            }
        });
        return event;
    }

    private static boolean nullable(JsonNode schema) {
        return schema.path("type").toString().contains("null")
                || schema.at("/oneOf/0/type").asText().equals("null");
    }

    private static List<String> lost(JsonNode was, JsonNode is, String place) {
        if (was.isObject()) {
            return was.properties().stream()
                    .flatMap(field ->
                            lost(field.getValue(), is.path(field.getKey()), place + "/" + field.getKey()).stream())
                    .toList();
        }
        return was.equals(is) ? List.of() : List.of(place);
    }

    private static List<String> problems(String name, JsonNode event) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(current(name))
                .validate(event)
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private static JsonNode current(String name) throws IOException {
        return EventJson.mapper().readTree(Schemas.find(name).orElseThrow());
    }

    private static JsonNode json(Path file) {
        try {
            return EventJson.mapper().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> children(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
