package io.newswatch.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document is complete and hangs together. The rules of AsyncAPI itself are a test of the system tests. */
class AsyncApiTest {
    private final ObjectNode document = document();

    @Test
    void everyTopicIsAChannelAndIsSentTo() {
        var channels = document.get("channels");

        assertThat(channels.findValuesAsText("address")).containsExactlyInAnyOrderElementsOf(Topics.all());
        assertThat(document.get("operations").findValuesAsText("$ref"))
                .containsExactlyInAnyOrderElementsOf(names(channels).stream()
                        .map(name -> "#/channels/" + name)
                        .toList());
    }

    @Test
    void everyEventTypeIsAMessageWithHeadersThatNameIt() {
        var messages = document.at("/components/messages");

        assertThat(messages.findValuesAsText("const")).containsExactlyInAnyOrderElementsOf(eventTypes());
        for (var name : names(messages)) {
            var message = messages.get(name);
            message.findValuesAsText("const")
                    .forEach(type ->
                            assertThat(message.get("name").asText()).as(name).isEqualTo(type));
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (var reference : document.findValuesAsText("$ref")) {
            var found = reference.startsWith("#")
                    ? !document.at(reference.substring(1)).isMissingNode()
                    : Schemas.find(reference.replace("schemas/", "")).isPresent();
            assertThat(found).as(reference).isTrue();
        }
    }

    @Test
    void theHeadersAreThoseThatAreSent() {
        var described = names(document.at("/components/schemas/cloudEvent/properties"));
        var sent = new EventHeaders("id", "/newswatch/ingest", "type", "subject", Instant.EPOCH).asMap();

        assertThat(described).containsAll(sent.keySet());
        assertThat(document.at("/components/schemas/cloudEvent/required"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(sent.keySet());
    }

    private static Set<String> eventTypes() {
        return Arrays.stream(EventTypes.class.getFields())
                .map(AsyncApiTest::value)
                .collect(Collectors.toSet());
    }

    private static String value(Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static ObjectNode document() {
        try {
            return (ObjectNode) new YAMLMapper().readTree(AsyncApi.document());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
