package io.newswatch.console.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** The services' JSON: read leniently, because they may know more than we do, and written without what is missing. */
final class ServiceJson {
    private ServiceJson() {}

    static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }

    /** The value in the body; nothing in an empty body, and for {@code Void}. */
    @SuppressWarnings({"unchecked", "NullAway"}) // Void and an empty body have no value but null
    static <T> T read(ObjectMapper json, byte[] body, Class<T> type) throws IOException {
        if (type == byte[].class) {
            return (T) body;
        }
        return type == Void.class || body.length == 0 ? null : json.readValue(body, type);
    }

    /** What a problem document says, or that there was none. */
    static <T> Answer<T> refusal(ObjectMapper json, int status, byte[] body) throws IOException {
        var problem = body.length == 0 ? json.missingNode() : json.readTree(body);
        return new Answer.Refused<>(
                status,
                AlertJson.text(problem, "detail", "The service refused it with status " + status + "."),
                AlertJson.list(problem.path("errors"), ServiceJson::fault));
    }

    private static Answer.Fault fault(JsonNode error) {
        return new Answer.Fault(AlertJson.text(error, "pointer", ""), AlertJson.text(error, "detail", ""));
    }
}
