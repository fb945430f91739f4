package io.newswatch.system.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.newswatch.contract.AsyncApi;
import io.newswatch.contract.EventHeaders;
import io.newswatch.contract.Schemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The AsyncAPI document as a judge: whether a record on a topic is what the document says. */
final class Contract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    /** The one kind of message of which nothing but the headers is promised. */
    private static final String ANYTHING = "deadLetter";

    private final JsonNode document = document();
    private final Map<String, Rules> rules = new HashMap<>();

    /** What one kind of message must keep; a dead letter's key and value may be anything. */
    private record Rules(JsonSchema headers, Optional<JsonSchema> key, Optional<JsonSchema> value) {}

    /** What is wrong with a record, in a line each. */
    List<String> violations(ConsumerRecord<byte[], byte[]> record) {
        var type = Topic.header(record, EventHeaders.TYPE);
        var place = record.topic() + " " + record.partition() + "/" + record.offset() + " " + type + ": ";
        var known = rules(record.topic(), type);
        if (known.isEmpty()) {
            return List.of(place + "the document knows no such message on this topic");
        }
        return violations(known.get(), record).map(place::concat).toList();
    }

    private static Stream<String> violations(Rules rules, ConsumerRecord<byte[], byte[]> record) {
        var headers = validate(rules.headers(), headers(record));
        var key = rules.key().stream().flatMap(schema -> validate(schema, TextNode.valueOf(text(record.key()))));
        var value = rules.value().stream().flatMap(schema -> read(record.value())
                .map(json -> validate(schema, json))
                .orElseGet(() -> Stream.of("the value is not JSON")));
        return Stream.of(headers, key, value).flatMap(all -> all);
    }

    private Optional<Rules> rules(String topic, String type) {
        return Optional.ofNullable(rules.computeIfAbsent(topic + " " + type, name -> find(topic, type)));
    }

    private Rules find(String topic, String type) {
        for (var channel : document.get("channels")) {
            var messages = channel.get("messages");
            if (channel.get("address").asText().equals(topic)) {
                var message = resolved(messages.has(ANYTHING) ? messages.get(ANYTHING) : messages.path(type));
                return message.isMissingNode() ? null : rules(message, messages.has(ANYTHING));
            }
        }
        return null;
    }

    private static Rules rules(JsonNode message, boolean anything) {
        var headers = SCHEMAS.getSchema(message.get("headers"));
        return anything
                ? new Rules(headers, Optional.empty(), Optional.empty())
                : new Rules(
                        headers,
                        Optional.of(SCHEMAS.getSchema(message.at("/bindings/kafka/key"))),
                        Optional.of(SCHEMAS.getSchema(message.get("payload"))));
    }

    /** The node with what it refers to in its place. */
    private JsonNode resolved(JsonNode node) {
        if (node.has("$ref")) {
            var reference = node.get("$ref").asText();
            return reference.startsWith("#")
                    ? resolved(document.at(reference.substring(1)))
                    : parsed(Schemas.find(reference.replace("schemas/", "")).orElseThrow());
        }
        if (node instanceof ObjectNode object) {
            var copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), resolved(field.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(resolved(element)));
            return copy;
        }
        return node;
    }

    private static Stream<String> validate(JsonSchema schema, JsonNode node) {
        return schema.validate(node).stream().map(String::valueOf);
    }

    private static JsonNode headers(ConsumerRecord<byte[], byte[]> record) {
        var headers = JSON.createObjectNode();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return headers;
    }

    private static Optional<JsonNode> read(byte[] value) {
        try {
            return value == null ? Optional.empty() : Optional.of(JSON.readTree(value));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode document() {
        try {
            return new YAMLMapper().readTree(AsyncApi.document());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
