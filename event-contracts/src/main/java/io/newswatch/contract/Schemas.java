package io.newswatch.contract;

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
        return NAMES.contains(name) ? Optional.of(ContractFile.read("schemas/" + name)) : Optional.empty();
    }
}
