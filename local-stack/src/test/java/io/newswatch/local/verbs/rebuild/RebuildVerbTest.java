package io.newswatch.local.verbs.rebuild;

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
class RebuildVerbTest {
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Deque<WebResponse> answers = new ArrayDeque<>();
    private WebServer alert;

    @BeforeEach
    void startAlert() throws IOException {
        alert = WebServer.start("127.0.0.1", 0, request -> {
            requests.add(request.method() + " " + request.path());
            return answers.removeFirst();
        });
    }

    @AfterEach
    void stopAlert() {
        alert.close();
    }

    @Test
    void waitsUntilItIsDoneAndSaysWhatCameOfIt() {
        answers.add(json(202, "{\"state\":\"running\"}"));
        answers.add(json(
                200,
                "{\"state\":\"done\",\"events\":120,\"skipped\":1,\"alerts\":{\"same\":7,\"added\":2,\"kept\":1}}"));
        var terminal = terminal();

        assertThat(terminal.run(new RebuildVerb(terminal.terminal()))).isZero();
        assertThat(terminal.lines())
                .containsExactly("120 events read again, 1 of them no events; alerts: 7 the same, 2 added, 1 kept");
        assertThat(requests).containsExactly("POST /api/v1/rebuild", "GET /api/v1/rebuild");
    }

    @Test
    void whatFailedIsSaid() {
        answers.add(json(202, "{\"state\":\"failed\",\"problem\":\"the broker is away\"}"));
        var terminal = terminal();

        assertThat(terminal.run(new RebuildVerb(terminal.terminal()))).isEqualTo(1);
        assertThat(terminal.complained()).contains("nothing was changed").contains("the broker is away");
    }

    @Test
    void aSecondOneIsRefused() {
        answers.add(json(409, "{\"detail\":\"A rebuild is under way already\"}"));
        var terminal = terminal();

        assertThat(terminal.run(new RebuildVerb(terminal.terminal()))).isEqualTo(1);
        assertThat(terminal.complained()).contains("under way");
    }

    private TestTerminal terminal() {
        return new TestTerminal(
                "", Map.of("NEWSWATCH_TOKEN", "secret", "NEWSWATCH_ALERT_PORT", Integer.toString(alert.port())));
    }

    private static WebResponse json(int status, String body) {
        return WebResponse.of(status, "application/json", body);
    }
}
