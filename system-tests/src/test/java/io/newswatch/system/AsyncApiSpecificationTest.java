package io.newswatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.newswatch.contract.AsyncApi;
import io.newswatch.system.running.Tools;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/**
 * The AsyncAPI document by the rules of AsyncAPI, which its authors publish as a JSON Schema. No validator on Maven Central
 * knows version 3 yet: Apicurio's data models 2.2.6 find nothing wrong with a document that has neither title nor channel.
 */
class AsyncApiSpecificationTest {
    @Test
    void theDocumentKeepsTheSpecification() throws IOException {
        var rules = rules();

        assertThat(rules.validate(document())).isEmpty();
        assertThat(rules.validate(document().put("chanels", "misspelt"))).isNotEmpty();
        var withoutChannel = document();
        withoutChannel.withObject("/operations/announceAlerts").remove("channel");
        assertThat(rules.validate(withoutChannel)).isNotEmpty();
    }

    private static JsonSchema rules() throws IOException {
        var text = Files.readString(Tools.get("asyncapi-3.0.0.json"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(new ObjectMapper().readTree(text));
    }

    private static ObjectNode document() throws IOException {
        return (ObjectNode) new YAMLMapper().readTree(AsyncApi.document());
    }
}
