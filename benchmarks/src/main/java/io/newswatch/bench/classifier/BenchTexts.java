package io.newswatch.bench.classifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.classifier.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Articles of one language and length, each different, mixed from the sentences of the gold set: 10 % from cases that
 * are CORE, 10 % RELATED, 20 % MENTION, 60 % NONE. They name more actors than news does, so real articles cost less.
 */
final class BenchTexts {
    private static final List<String> LEVELS =
            List.of("CORE", "RELATED", "MENTION", "MENTION", "NONE", "NONE", "NONE", "NONE", "NONE", "NONE");
    private static final int SENTENCES_A_PARAGRAPH = 4;
    private static final Instant PUBLISHED = Instant.parse("2025-05-01T00:00:00Z");

    private final Map<String, List<String>> sentences = new TreeMap<>();
    private final Random random = new Random(11);
    private final int length;

    private BenchTexts(int length) {
        this.length = length;
    }

    static List<Document> of(Path root, String language, int length, int count) throws IOException {
        BenchTexts texts = new BenchTexts(length);
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(root.resolve("gold").resolve(language + ".jsonl"))) {
            texts.add(mapper.readTree(line));
        }
        List<Document> documents = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            documents.add(texts.next(LEVELS.get(i % LEVELS.size())));
        }
        return documents;
    }

    private void add(JsonNode gold) {
        List<String> ofLevel = sentences.computeIfAbsent(gold.path("level").asText(), level -> new ArrayList<>());
        ofLevel.add(gold.path("title").asText() + "\n");
        for (String sentence : gold.path("text").asText().split("(?<=[.!?]\\s|[。！？؟])", -1)) {
            if (!sentence.isBlank()) {
                ofLevel.add(sentence);
            }
        }
    }

    private Document next(String level) {
        List<String> stock = sentences.getOrDefault(level, List.of("Nothing was written for this level. "));
        StringBuilder body = new StringBuilder();
        for (int i = 1; body.length() < length; i++) {
            body.append(stock.get(random.nextInt(stock.size()))).append(i % SENTENCES_A_PARAGRAPH == 0 ? "\n\n" : "");
        }
        body.setLength(length);
        return new Document(stock.get(random.nextInt(stock.size())).strip(), body.toString(), null, PUBLISHED);
    }
}
