package io.newswatch.classifier.taxonomy;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads watches, one property a line: {@code watch  property  values}. */
final class WatchReader {
    private static final Set<String> PROPERTIES = Set.of("label", "side-a", "side-b", "both", "relations");

    private final Set<String> actors;

    WatchReader(Set<String> actors) {
        this.actors = actors;
    }

    List<Watch> read(List<Row> rows) {
        Map<String, Map<String, Set<String>>> watches = new LinkedHashMap<>();
        for (Row row : rows) {
            String property = row.required(1, "property");
            if (!PROPERTIES.contains(property)) {
                throw row.wrong("\"" + property + "\" is no property of a watch; there are " + PROPERTIES);
            }
            List<String> values = property.equals("label") ? List.of(row.required(2, "label")) : row.list(2, ",");
            if (property.startsWith("side") || property.equals("both")) {
                values.stream().filter(v -> !actors.contains(v)).findFirst().ifPresent(v -> {
                    throw row.wrong("there is no actor " + v);
                });
            }
            watches.computeIfAbsent(row.required(0, "watch"), w -> new LinkedHashMap<>())
                    .computeIfAbsent(property, p -> new LinkedHashSet<>())
                    .addAll(values);
        }
        return watches.entrySet().stream()
                .map(e -> watch(e.getKey(), e.getValue()))
                .toList();
    }

    private static Watch watch(String id, Map<String, Set<String>> properties) {
        return new Watch(
                id,
                String.join(" ", properties.getOrDefault("label", Set.of(id))),
                properties.getOrDefault("side-a", Set.of()),
                properties.getOrDefault("side-b", Set.of()),
                properties.getOrDefault("both", Set.of()),
                properties.getOrDefault("relations", Set.of()));
    }
}
