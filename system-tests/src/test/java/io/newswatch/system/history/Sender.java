package io.newswatch.system.history;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.system.history.Plan.Moment;
import io.newswatch.system.running.Api;
import io.newswatch.system.running.Api.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** One connection to ingest, with a publisher behind it who sends again until there is an answer. */
record Sender(Api ingest, Moments moments) {
    private static final String PATH = "/api/v1/articles";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BEFORE_AGAIN = Duration.ofMillis(100);
    private static final int LATER = 500;

    /** Sends until ingest says that it has it. */
    JsonNode untilStored(String type, byte[] body) {
        var answer = new AtomicReference<Answer>();
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(BEFORE_AGAIN)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .untilAsserted(() -> {
                    moments.happens(Moment.PUSH);
                    answer.set(ingest.post(PATH, type, body));
                    assertThat(answer.get().status()).as("%s", answer.get()).isLessThan(LATER);
                });
        if (answer.get().status() != 202) {
            throw new IllegalStateException("refused: " + answer.get());
        }
        return answer.get().body();
    }

    /** Sends, and is gone before the answer. */
    void andGone(String type, byte[] body) {
        moments.happens(Moment.PUSH);
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), ingest.base().getPort())) {
            var head = "POST " + PATH + " HTTP/1.1\r\nHost: " + ingest.base().getAuthority()
                    + "\r\nAuthorization: Bearer " + ingest.token() + "\r\nContent-Type: " + type
                    + "\r\nContent-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            socket.getOutputStream().write(body);
        } catch (IOException e) {
            // Nobody was there: as good as a connection that breaks.
        }
    }
}
