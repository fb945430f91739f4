package io.newswatch.edge.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * JSON as it comes from outside: unknown fields, wrong types, duplicate keys and deep nesting are errors that name the
 * place. Safe for use by several threads.
 */
public final class StrictJson {
    private static final int DEEPEST_NESTING = 50;
    private static final int LONGEST_STRING = 8 * 1024 * 1024;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_NESTING)
                            .maxStringLength(LONGEST_STRING)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(
                    LogicalType.Textual, config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private StrictJson() {}

    /** The mapper itself; do not reconfigure it. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /**
     * Reads a whole document.
     *
     * @throws ProblemException with the pointer to what is wrong
     */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return ProblemException.requireBody(json.length == 0 ? null : MAPPER.readValue(json, type));
        } catch (JsonProcessingException e) {
            throw problem(e);
        } catch (IOException e) {
            throw ProblemException.badField("", "the body could not be read: " + e.getMessage());
        }
    }

    /** The problem document of a JSON error. */
    public static ProblemException problem(JsonProcessingException e) {
        var error = describe(e);
        return ProblemException.badField(error.pointer(), error.detail());
    }

    /** Where and what is wrong, in words that do not quote our class names or the input. */
    public static FieldError describe(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                new FieldError(pointer(unknown), "unknown field; known are " + known(unknown));
            case InvalidFormatException format ->
                new FieldError(pointer(format), "not " + expected(format.getTargetType()));
            case MismatchedInputException mismatch ->
                new FieldError(
                        pointer(mismatch),
                        mismatch.getTargetType() == null
                                ? "missing or of the wrong type"
                                : "must be " + expected(mismatch.getTargetType()));
            case JsonMappingException mapping
            when mapping.getCause() instanceof IllegalArgumentException refused ->
                new FieldError(pointer(mapping), String.valueOf(refused.getMessage()));
            case JsonMappingException mapping -> new FieldError(pointer(mapping), syntax(mapping));
            default -> new FieldError("", syntax(e));
        };
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(r -> r.getFieldName() == null
                        ? String.valueOf(r.getIndex())
                        : r.getFieldName().replace("~", "~0").replace("/", "~1"))
                .map(part -> "/" + part)
                .collect(Collectors.joining());
    }

    private static String known(UnrecognizedPropertyException e) {
        var ids = e.getKnownPropertyIds();
        return (ids == null ? List.<Object>of() : ids)
                .stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + List.of(type.getEnumConstants());
        }
        if (type.isArray() || Iterable.class.isAssignableFrom(type)) {
            return "an array";
        }
        return switch (type.getSimpleName()) {
            case "String" -> "a string";
            case "boolean", "Boolean" -> "true or false";
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "double", "Double" -> "a number";
            case "Instant" -> "an RFC 3339 time such as 2026-01-31T08:00:00Z";
            case "Duration" -> "an ISO 8601 duration such as PT10M";
            default -> "an object";
        };
    }

    private static String syntax(JsonProcessingException e) {
        var location = e.getLocation();
        var place = location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        return "not valid JSON" + place + ": " + e.getOriginalMessage();
    }
}
