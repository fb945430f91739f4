package io.newswatch.classifier;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Other people's texts that lie beside the repository and are never part of it; tests without them are left out. */
final class SharedMaterial {
    private SharedMaterial() {}

    static Path file(String name) {
        String configured = System.getenv("NEWSWATCH_SHARED");
        Path folder = configured != null ? Path.of(configured) : Path.of("..", "..", "shared");
        Path file = folder.resolve(name);
        assumeTrue(Files.exists(file), () -> file + " is not there: set NEWSWATCH_SHARED to measure on it");
        return file;
    }

    static List<Document> seeds() throws IOException {
        try (var files = Files.list(file("seeds"))) {
            return files.sorted().map(SharedMaterial::seed).toList();
        }
    }

    static List<Labelled> articles() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        return Files.readAllLines(file("data/dev/articles.jsonl")).stream()
                .map(line -> {
                    try {
                        return labelled(mapper.readTree(line));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    /** A document with the level that people gave it. */
    record Labelled(String id, String level, Document document) {}

    private static Labelled labelled(JsonNode node) {
        Document document = new Document(
                node.path("title").asText(""),
                node.path("text").asText(""),
                null,
                instant(node.path("publishedAt").asText("")));
        return new Labelled(node.path("id").asText(), node.path("level").asText(), document);
    }

    private static @Nullable Instant instant(String date) {
        return date.length() < 10 ? null : Instant.parse(date.substring(0, 10) + "T00:00:00Z");
    }

    private static Document seed(Path file) {
        try {
            String text = Files.readString(file);
            int line = text.indexOf('\n');
            boolean titled = line > 0 && line < 200;
            return new Document(
                    titled ? text.substring(0, line) : "", titled ? text.substring(line + 1) : text, null, null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
