package io.newswatch.local.verbs.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.local.terminal.TestTerminal;
import io.newswatch.local.web.WebRequest;
import io.newswatch.local.web.WebResponse;
import io.newswatch.local.web.WebServer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The verb against an HTTP server that answers what the test says. */
class DeadLettersVerbTest {
    private static final String LETTER =
            "{\"id\":\"t.dlq-0-7\",\"at\":\"T1\",\"consumer\":\"alert-service\",\"topic\":\"t\",\"replays\":%d,"
                    + "\"reason\":\"no\\u001b[31m event\",\"state\":\"waiting\"}";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Deque<WebResponse> answers = new ArrayDeque<>();
    private WebServer alert;

    @BeforeEach
    void startAlert() throws IOException {
        alert = WebServer.start("127.0.0.1", 0, request -> {
            requests.add(line(request));
            return answers.removeFirst();
        });
    }

    @AfterEach
    void stopAlert() {
        alert.close();
    }

    @Test
    void listsALetterALineOverAllPages() {
        answers.add(json(200, "{\"items\":[" + LETTER.formatted(0) + "],\"next\":\"c\"}"));
        answers.add(json(200, "{\"items\":[" + LETTER.formatted(2) + "],\"next\":null}"));
        var terminal = terminal();

        assertThat(run(terminal, "list")).isZero();
        assertThat(terminal.lines())
                .containsExactly(
                        "t.dlq-0-7  T1  alert-service  no[31m event",
                        "t.dlq-0-7  T1  alert-service  (replayed 2×) no[31m event",
                        "2 in all");
        assertThat(requests).containsExactly("GET /api/v1/dead-letters", "GET /api/v1/dead-letters");
    }

    @Test
    void anEmptyListIsSaid() {
        answers.add(json(200, "{\"items\":[],\"next\":null}"));
        var terminal = terminal();

        assertThat(run(terminal, "list", "--state", "dropped")).isZero();
        assertThat(terminal.lines()).containsExactly("none is dropped");
    }

    @Test
    void showsEverythingAboutOne() {
        answers.add(
                json(
                        200,
                        "{\"id\":\"t.dlq-0-7\",\"state\":\"dropped\",\"handledBy\":\"ann\",\"headers\":{\"ce_id\":\"x.1\"},\"value\":\"{}\"}"));
        var terminal = terminal();

        assertThat(run(terminal, "show", "t.dlq-0-7")).isZero();
        assertThat(terminal.lines())
                .containsExactly(
                        "id                       t.dlq-0-7",
                        "state                    dropped",
                        "handledBy                ann",
                        "ce_id                    x.1",
                        "",
                        "{}");
    }

    @Test
    void replaysSomeOrAll() {
        answers.add(json(200, "{}"));
        answers.add(json(200, "{\"replayed\":12,\"gone\":1}"));
        var terminal = terminal();

        assertThat(run(terminal, "replay", "a-0-1")).isZero();
        assertThat(run(terminal, "replay", "--all")).isZero();
        assertThat(terminal.lines())
                .containsExactly(
                        "replayed a-0-1", "replayed 12; 1 are no longer kept by their topics and were dropped");
        assertThat(requests)
                .containsExactly("POST /api/v1/dead-letters/a-0-1/replay", "POST /api/v1/dead-letters/replay");
    }

    @Test
    void dropsThoseThatAreNamed() {
        answers.add(WebResponse.of(204, "application/json", ""));
        answers.add(json(404, "{\"detail\":\"There is no dead letter 'b-0-1'.\"}"));
        var terminal = terminal();

        assertThat(run(terminal, "drop", "a-0-1", "b-0-1")).isEqualTo(1);
        assertThat(terminal.lines()).containsExactly("dropped a-0-1");
        assertThat(terminal.complained()).contains("There is no dead letter 'b-0-1'");
        assertThat(requests).containsExactly("DELETE /api/v1/dead-letters/a-0-1", "DELETE /api/v1/dead-letters/b-0-1");
    }

    @Test
    void aWrongCallAsksNobody() {
        var terminal = terminal();

        assertThat(run(terminal)).isEqualTo(2);
        assertThat(run(terminal, "replay")).isEqualTo(2);
        assertThat(run(terminal, "replay", "--all", "a-0-1")).isEqualTo(2);
        assertThat(run(terminal, "burn")).isEqualTo(2);
        assertThat(requests).isEmpty();
    }

    private static int run(TestTerminal terminal, String... arguments) {
        return terminal.run(new DeadLettersVerb(terminal.terminal()), arguments);
    }

    private static String line(WebRequest request) {
        return request.method() + " " + request.path();
    }

    private TestTerminal terminal() {
        return new TestTerminal(
                "", Map.of("NEWSWATCH_TOKEN", "secret", "NEWSWATCH_ALERT_PORT", Integer.toString(alert.port())));
    }

    private static WebResponse json(int status, String body) {
        return WebResponse.of(status, "application/json", body);
    }
}
