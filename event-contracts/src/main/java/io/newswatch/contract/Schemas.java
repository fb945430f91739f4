package io.newswatch.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The JSON Schemas (2020-12) of the event values, as they ship with the project and with every service. */
public final class Schemas {
    private static final List<String> NAMES = List.of(
            "article.v1.json", "classified.v1.json", "story.v1.json", "alert-raised.v1.json", "alert-delivery.v1.json");

    private Schemas() {}

    /** The names of all schemas. */
    public static List<String> names() {
        return NAMES;
    }

    /** The text of one schema. */
    public static Optional<String> find(String name) {
        return NAMES.contains(name) ? Optional.of(read(name)) : Optional.empty();
    }

    private static String read(String name) {
        try (var in = Schemas.class.getResourceAsStream("schemas/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The schema " + name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
