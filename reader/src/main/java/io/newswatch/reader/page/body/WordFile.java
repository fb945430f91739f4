package io.newswatch.reader.page.body;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A file of words beside this class: sections headed by {@code [name]}, comments after {@code #}. */
record WordFile(String name, Map<String, Set<String>> sections) {
    static WordFile read(String name, String separator) {
        var sections = new HashMap<String, Set<String>>();
        Set<String> section = new HashSet<>();
        for (var line : text(name).lines().toList()) {
            if (line.startsWith("[")) {
                section = new HashSet<>();
                sections.put(line.substring(1, line.indexOf(']')), section);
            } else if (!line.startsWith("#") && !line.isBlank()) {
                section.addAll(List.of(line.strip().split(separator)));
            }
        }
        return new WordFile(name, Map.copyOf(sections));
    }

    Set<String> section(String section) {
        return Set.copyOf(Objects.requireNonNull(sections.get(section), () -> name + " has no section " + section));
    }

    private static String text(String name) {
        try (var file = WordFile.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A file of this package cannot be read: " + name, e);
        }
    }
}
