package io.newswatch.reader.page.outline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A file of words beside a class: sections headed by {@code [name]}, comments after {@code #}. */
public record WordFile(String name, Map<String, Set<String>> sections) {
    /** Reads the file, which is a part of the program. */
    public static WordFile read(Class<?> owner, String name, String separator) {
        var sections = new HashMap<String, Set<String>>();
        Set<String> section = new HashSet<>();
        for (var line : text(owner, name).lines().toList()) {
            if (line.startsWith("[")) {
                section = new HashSet<>();
                sections.put(line.substring(1, line.indexOf(']')), section);
            } else if (!line.startsWith("#") && !line.isBlank()) {
                section.addAll(List.of(line.strip().split(separator)));
            }
        }
        return new WordFile(name, Map.copyOf(sections));
    }

    /** The words of a section that must be there. */
    public Set<String> section(String section) {
        return Set.copyOf(Objects.requireNonNull(sections.get(section), () -> name + " has no section " + section));
    }

    private static String text(Class<?> owner, String name) {
        try (var file = owner.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the program cannot be read: " + name, e);
        }
    }
}
