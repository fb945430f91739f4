package io.newswatch.local.verbs.reprocess;

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
class ReprocessVerbTest {
    private final List<WebRequest> requests = new CopyOnWriteArrayList<>();
    private final Deque<WebResponse> answers = new ArrayDeque<>();
    private WebServer ingest;

    @BeforeEach
    void startIngest() throws IOException {
        ingest = WebServer.start("127.0.0.1", 0, request -> {
            requests.add(request);
            return answers.removeFirst();
        });
    }

    @AfterEach
    void stopIngest() {
        ingest.close();
    }

    @Test
    void goesOnUntilThereIsNoMore() {
        answers.add(
                json(200, "{\"pages\":50,\"changed\":3,\"unchanged\":44,\"shorter\":1,\"left\":2,\"next\":\"ab\"}"));
        answers.add(json(200, "{\"pages\":7,\"changed\":1,\"unchanged\":6,\"shorter\":0,\"left\":0,\"next\":null}"));
        var terminal = terminal();

        int exit = terminal.run(new ReprocessVerb(terminal.terminal()), "--source", "s", "--since", "2026-03-01");

        assertThat(exit).isZero();
        assertThat(terminal.lines())
                .containsExactly(
                        "57 pages read again: 4 articles changed, 50 unchanged, 1 with a longer text already, 2 left as they are");
        assertThat(requests)
                .extracting(WebRequest::body)
                .containsExactly(
                        "{\"source\":\"s\",\"since\":\"2026-03-01T00:00:00Z\"}",
                        "{\"source\":\"s\",\"since\":\"2026-03-01T00:00:00Z\",\"after\":\"ab\"}");
    }

    @Test
    void whatEndsEarlySaysHowFarItCame() {
        answers.add(json(200, "{\"pages\":1200,\"changed\":0,\"unchanged\":1200,\"next\":\"cd\"}"));
        answers.add(json(503, "{\"detail\":\"the store is away\"}"));
        var terminal = terminal();

        assertThat(terminal.run(new ReprocessVerb(terminal.terminal()), "--after", "ab"))
                .isEqualTo(1);
        assertThat(terminal.complained()).contains("1200 pages so far").contains("go on with --after cd");
        assertThat(requests).extracting(WebRequest::body).containsExactly("{\"after\":\"ab\"}", "{\"after\":\"cd\"}");
    }

    @Test
    void aRefusalIsSaid() {
        answers.add(json(403, "{\"detail\":\"operators only\"}"));
        var terminal = terminal();

        assertThat(terminal.run(new ReprocessVerb(terminal.terminal()))).isEqualTo(1);
    }

    @Test
    void aDayThatIsNoneIsAWrongCall() {
        var terminal = terminal();

        assertThat(terminal.run(new ReprocessVerb(terminal.terminal()), "--since", "yesterday"))
                .isEqualTo(2);
        assertThat(requests).isEmpty();
    }

    private TestTerminal terminal() {
        return new TestTerminal(
                "", Map.of("NEWSWATCH_TOKEN", "secret", "NEWSWATCH_INGEST_PORT", Integer.toString(ingest.port())));
    }

    private static WebResponse json(int status, String body) {
        return WebResponse.of(status, "application/json", body);
    }
}
