package io.newswatch.classifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.contract.EventJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hash of each gold case's classification as bytes; a program of its own, so that other virtual machines can say theirs. */
final class GoldDigests {
    private static final Path GOLD = Path.of("..", "gold");

    private GoldDigests() {}

    /** Prints the hashes of every so-manieth case, the number given. */
    public static void main(String[] arguments) throws IOException {
        int every = Integer.parseInt(arguments[0]);
        Classifier classifier = Classifier.standard();
        List<Document> cases = cases();
        try (PrintStream out = new PrintStream(arguments[1], StandardCharsets.UTF_8)) {
            for (int i = 0; i < cases.size(); i += every) {
                out.println(of(classifier, cases.get(i)));
            }
        }
    }

    static String of(Classifier classifier, Document document) {
        byte[] json = EventJson.write(classifier.classify(document, Instant.EPOCH));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static List<Document> cases() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Document> cases = new ArrayList<>();
        try (var files = Files.list(GOLD)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    cases.add(document(mapper.readTree(line)));
                }
            }
        }
        return cases;
    }

    private static Document document(JsonNode node) {
        return new Document(
                node.path("title").asText(""),
                node.path("text").asText(""),
                null,
                instant(node.path("publishedAt").asText("")));
    }

    private static @Nullable Instant instant(String date) {
        return date.isEmpty() ? null : Instant.parse(date);
    }
}
