package io.newswatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswatch.contract.EventHeaders;
import io.newswatch.contract.EventTypes;
import io.newswatch.contract.Topics;
import io.newswatch.system.running.Articles;
import io.newswatch.system.running.Newswatch;
import io.newswatch.system.running.Project;
import io.newswatch.system.running.RunningNewswatch;
import io.newswatch.system.running.Tools;
import io.newswatch.system.running.Topic;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The consumers of {@code docs/consuming.md}, run by the very commands of that page. */
@ExtendWith(RunningNewswatch.class)
class ConsumersIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(180);
    private static final String WHOLE = "{\"id\":\"broken\",\"revision\":1,\"title\":\"\u00e9\",\"classification\":{}}";
    private static final List<String> BROKEN = List.of(
            "",
            "{no json",
            WHOLE + "}",
            WHOLE.replace("id", "no-id"),
            WHOLE.replace("revision", "no-revision"),
            WHOLE.replace("classification", "no-classification"));

    private final Newswatch newswatch;
    private final Articles articles = new Articles(System.nanoTime());
    private final List<String> broken = new ArrayList<>();
    private String unknown;
    private String updated;
    private String withdrawn;

    @TempDir
    Path folder;

    ConsumersIT(Newswatch newswatch) {
        this.newswatch = newswatch;
    }

    @BeforeEach
    void brokenRecordsAndAnArticleUpdatedAndAnotherWithdrawn() throws Exception {
        sendBrokenRecords();
        var first = (ObjectNode) articles.core(1);
        updated = push(first);
        push(first.put("body", first.get("body").asText() + " The pact was signed at noon."));
        withdrawn = push(articles.core(2));
        newswatch.ingest().delete("/api/v1/articles/" + withdrawn);
        for (var id : List.of(updated, withdrawn)) {
            await().atMost(SOON).untilAsserted(() -> assertThat(new Topic(newswatch, Topics.CLASSIFIED).records(id))
                    .hasSize(2));
        }
    }

    @Test
    void theShellShowsTheNewestRevisionAndNothingWithdrawn() throws Exception {
        Tools.get("kcat");
        Tools.get("jq");

        var shown = run(documented("current-articles.sh")).stream()
                .map(ConsumersIT::json)
                .toList();

        assertThat(about(shown, "id", updated)).singleElement().satisfies(article -> {
            assertThat(article.get("revision").asInt()).isEqualTo(2);
            assertThat(article.get("level").asText()).isEqualTo("CORE");
            assertThat(article.get("title").asText()).contains("pact number 1");
        });
        assertThat(about(shown, "id", withdrawn)).isEmpty();
        assertThat(about(shown, "id", "broken")).isEmpty();
        assertThat(complaints()).contains(broken).doesNotContain(unknown);
    }

    @Test
    void theJavaProgramHasEachEffectOnceHoweverOftenItReads() throws Exception {
        var journal = folder.resolve("articles.ndjson");
        run(documented("KeepArticles.java"));
        var lines = Files.readAllLines(journal);

        Files.writeString(journal, "{\"put\":\"torn by a cra", StandardOpenOption.APPEND);
        run(documented("KeepArticles.java").replace("my-group", "another-group"));

        assertThat(Files.readAllLines(journal)).isEqualTo(lines);
        var effects = lines.stream().map(ConsumersIT::json).toList();
        assertThat(about(effects, "put", updated))
                .extracting(put -> put.get("revision").asInt())
                .containsExactly(1, 2);
        assertThat(about(effects, "put", withdrawn)).hasSize(1);
        assertThat(about(effects, "delete", withdrawn)).hasSize(1);
        assertThat(about(effects, "put", "broken")).isEmpty();
        assertThat(complaints()).contains(broken).doesNotContain(unknown);
    }

    private void sendBrokenRecords() throws Exception {
        for (var value : BROKEN) {
            broken.add(send(EventTypes.ARTICLE_CLASSIFIED, value.getBytes(StandardCharsets.UTF_8)));
        }
        broken.add(send(EventTypes.ARTICLE_CLASSIFIED, null));
        broken.add(send(EventTypes.ARTICLE_CLASSIFIED, WHOLE.getBytes(StandardCharsets.ISO_8859_1)));
        broken.add(send("", WHOLE.getBytes(StandardCharsets.UTF_8)));
        unknown = send("io.newswatch.article.of-next-year", "{no json".getBytes(StandardCharsets.UTF_8));
    }

    /** Sends it, and returns how the consumers name its place. */
    private String send(String type, byte[] value) throws Exception {
        var headers = Map.of(EventHeaders.ID, "broken-by-a-test", EventHeaders.TYPE, type);
        var sent = new Topic(newswatch, Topics.CLASSIFIED).send("broken", headers, value);
        return "skipped partition " + sent.partition() + " offset " + sent.offset() + ":";
    }

    private String complaints() throws IOException {
        return Files.readString(folder.resolve("complaints"));
    }

    private static List<JsonNode> about(List<JsonNode> lines, String field, String id) {
        return lines.stream()
                .filter(line -> line.path(field).asText().equals(id))
                .toList();
    }

    /** The command of the page that runs a sample, for this broker and into this folder. */
    private String documented(String sample) throws IOException {
        var page = Files.readAllLines(Project.root().resolve("docs/consuming.md"));
        var command = page.stream()
                .filter(line -> line.contains(sample) && line.contains("localhost:9092"))
                .findFirst()
                .orElseThrow();
        return command.replace("localhost:9092", newswatch.servers().kafka().bootstrapServers())
                .replace(
                        "target/articles.ndjson",
                        folder.resolve("articles.ndjson").toString());
    }

    private List<String> run(String command) throws Exception {
        var builder = new ProcessBuilder("bash", "-c", command)
                .directory(Project.root().toFile())
                .redirectError(
                        ProcessBuilder.Redirect.to(folder.resolve("complaints").toFile()));
        var path = System.getProperty("java.home") + "/bin" + File.pathSeparator + System.getenv("PATH");
        builder.environment().putAll(Map.of("PATH", path));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + "\n" + said + complaints()).isZero();
        return said.lines().toList();
    }

    private String push(JsonNode article) {
        var answer = newswatch.ingest().post("/api/v1/articles", article);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        return answer.body().at("/items/0/id").asText();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }
}
