package io.newswatch.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What must come out of a document. Lines of {@code name: value}; each {@code item} begins one, its fields are indented.
 * Fields that are not named are not looked at; the kind, the number of items and the kinds of problem always are.
 */
record Expectation(List<String> lines) {
    static Expectation read(Path file) throws IOException {
        return new Expectation(Files.readAllLines(file));
    }

    /** What the reader is told beside the bytes. */
    String address() {
        return given("address: ");
    }

    String contentType() {
        return given("type: ");
    }

    /** The lines about the outcome. */
    List<String> outcome() {
        return lines.stream()
                .filter(line -> !line.startsWith("address: ") && !line.startsWith("type: "))
                .toList();
    }

    String text() {
        return String.join("\n", outcome());
    }

    private String given(String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElse(null);
    }
}
