package io.newswatch.local.verbs.reclassify;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.local.terminal.TestTerminal;
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
class ReclassifyVerbTest {
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Deque<WebResponse> answers = new ArrayDeque<>();
    private WebServer classify;

    @BeforeEach
    void startClassify() throws IOException {
        classify = WebServer.start("127.0.0.1", 0, request -> {
            requests.add(request.method() + " " + request.path() + " " + request.body());
            return answers.removeFirst();
        });
    }

    @AfterEach
    void stopClassify() {
        classify.close();
    }

    @Test
    void asksForTheStretchWaitsAndSaysWhatCameOfIt() {
        answers.add(json(202, "{\"state\":\"running\"}"));
        answers.add(json(200, "{\"state\":\"done\",\"counts\":{\"articles\":120,\"superseded\":3,\"unreadable\":1}}"));
        var terminal = terminal();

        assertThat(terminal.run(
                        new ReclassifyVerb(terminal.terminal()),
                        "--since",
                        "2026-03-01",
                        "--until",
                        "2026-03-02T08:00:00Z",
                        "--reason",
                        "new names"))
                .isZero();
        assertThat(terminal.lines())
                .containsExactly("120 articles classified again; 3 records left as they are because something newer"
                        + " stands, 1 not readable");
        assertThat(requests)
                .containsExactly(
                        "POST /api/v1/reclassify {\"from\":\"2026-03-01T00:00:00Z\",\"reason\":\"new names\","
                                + "\"to\":\"2026-03-02T08:00:00Z\"}",
                        "GET /api/v1/reclassify ");
    }

    @Test
    void whatEndsEarlyIsSaid() {
        answers.add(json(202, "{\"state\":\"failed\",\"counts\":{\"articles\":7},\"problem\":\"the broker is away\"}"));
        var terminal = terminal();

        assertThat(terminal.run(new ReclassifyVerb(terminal.terminal()), "--since", "2026-03-01", "--reason", "x"))
                .isEqualTo(1);
        assertThat(terminal.complained()).contains("after 7 articles").contains("the broker is away");
    }

    @Test
    void aTimeThatIsNoneIsRefusedBeforeAnybodyIsAsked() {
        var terminal = terminal();

        assertThat(terminal.run(new ReclassifyVerb(terminal.terminal()), "--since", "soon", "--reason", "x"))
                .isEqualTo(2);
        assertThat(terminal.complained()).contains("--since must be a day such as");
        assertThat(requests).isEmpty();
    }

    private TestTerminal terminal() {
        return new TestTerminal(
                "", Map.of("NEWSWATCH_TOKEN", "secret", "NEWSWATCH_CLASSIFY_PORT", Integer.toString(classify.port())));
    }

    private static WebResponse json(int status, String body) {
        return WebResponse.of(status, "application/json", body);
    }
}
