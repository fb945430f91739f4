package io.newswatch.local.verbs.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.local.terminal.TestTerminal;
import io.newswatch.local.web.WebRequest;
import io.newswatch.local.web.WebResponse;
import io.newswatch.local.web.WebServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb against an HTTP server that answers what the test says. */
class PushVerbTest {
    private final List<WebRequest> requests = new CopyOnWriteArrayList<>();
    private final Deque<WebResponse> answers = new ArrayDeque<>();
    private WebServer ingest;

    @TempDir
    private Path folder;

    @BeforeEach
    void startIngest() throws IOException {
        ingest = WebServer.start("127.0.0.1", 0, request -> {
            requests.add(request);
            return answers.isEmpty() ? acceptAll(request) : answers.removeFirst();
        });
    }

    @AfterEach
    void stopIngest() {
        ingest.close();
    }

    @Test
    void sayOfEachArticleWhatBecameOfIt() throws IOException {
        answers.add(
                json(
                        422,
                        "{\"items\":[{\"index\":0,\"id\":\"" + "a".repeat(32)
                                + "\",\"status\":\"duplicate\"},{\"index\":1,\"status\":\"rejected\",\"problem\":\"/1/url is none\"}]}"));
        var file = Files.writeString(folder.resolve("two.json"), "[{\"title\":\"a\"},{\"url\":\"::\"}]");
        var terminal = terminal("");

        int exit = terminal.run(new PushVerb(terminal.terminal()), file.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(terminal.lines())
                .containsExactly(
                        "duplicate " + "a".repeat(32) + "  " + file + "[0]",
                        "rejected  " + "-".repeat(32) + "  " + file + "[1]: /1/url is none",
                        "0 accepted, 1 duplicate, 0 updated, 1 rejected");
        assertThat(requests.get(0).header("authorization")).contains("Bearer secret");
        assertThat(requests.get(0).header("content-type")).contains("application/x-ndjson");
    }

    @Test
    void linesGoInBatchesOfAHundred() {
        var lines = IntStream.range(0, 250)
                .mapToObj(i -> "{\"guid\":\"" + i + "\"}")
                .collect(Collectors.joining("\n"));
        var terminal = terminal(lines);

        int exit = terminal.run(new PushVerb(terminal.terminal()), "-");

        assertThat(exit).isZero();
        assertThat(requests)
                .extracting(request -> request.body().lines().count())
                .containsExactly(100L, 100L, 50L);
        assertThat(terminal.printed()).endsWith("250 accepted, 0 duplicate, 0 updated, 0 rejected\n");
    }

    @Test
    void aBusyIngestIsAskedAgainWhenItSays() {
        answers.add(json(503, "{\"title\":\"busy\"}").with("Retry-After", "0"));
        answers.add(json(503, "{\"title\":\"busy\"}").with("Retry-After", "0"));
        var terminal = terminal("Title\ntext");

        assertThat(terminal.run(new PushVerb(terminal.terminal()), "-")).isZero();
        assertThat(requests).hasSize(3);
    }

    @Test
    void aBrokenFileDoesNotHoldUpTheOthers() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.json"), "{");
        var good = Files.writeString(folder.resolve("good.txt"), "Title\ntext");
        var terminal = terminal("");

        int exit = terminal.run(new PushVerb(terminal.terminal()), broken.toString(), good.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(terminal.printed())
                .contains("broken.json: is not JSON")
                .contains("accepted")
                .contains("good.txt");
    }

    @Test
    void aRefusedTokenIsSaidInOneLine() {
        answers.add(json(401, "{\"detail\":\"the token is not known\"}"));
        var terminal = terminal("Title\ntext");

        assertThat(terminal.run(new PushVerb(terminal.terminal()), "-")).isEqualTo(1);
        assertThat(terminal.complained().lines()).hasSize(1);
        assertThat(terminal.complained()).contains("the token is not known (HTTP status 401)");
    }

    @Test
    void nothingRunningIsExitCode4() {
        ingest.close();
        var terminal = terminal("Title\ntext");

        assertThat(terminal.run(new PushVerb(terminal.terminal()), "-")).isEqualTo(4);
        assertThat(terminal.complained().lines()).hasSize(1);
    }

    @Test
    void aMissingFileOrFlagIsExitCode2AndNothingIsSent() {
        var terminal = terminal("");

        assertThat(terminal.run(new PushVerb(terminal.terminal()), "missing.txt"))
                .isEqualTo(2);
        assertThat(terminal.run(new PushVerb(terminal.terminal()), "--frobnicate", "-"))
                .isEqualTo(2);
        assertThat(terminal.run(new PushVerb(terminal.terminal()))).isEqualTo(2);
        assertThat(requests).isEmpty();
    }

    private TestTerminal terminal(String input) {
        return new TestTerminal(
                input, Map.of("NEWSWATCH_TOKEN", "secret", "NEWSWATCH_INGEST_PORT", Integer.toString(ingest.port())));
    }

    private static WebResponse acceptAll(WebRequest request) {
        var items = IntStream.range(0, (int) request.body().lines().count())
                .mapToObj(i -> "{\"index\":" + i + ",\"id\":\"" + "0".repeat(32) + "\",\"status\":\"accepted\"}")
                .collect(Collectors.joining(","));
        return json(202, "{\"items\":[" + items + "]}");
    }

    private static WebResponse json(int status, String body) {
        return WebResponse.of(status, "application/json", body);
    }
}
