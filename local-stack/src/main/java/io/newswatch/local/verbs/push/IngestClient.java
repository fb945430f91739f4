package io.newswatch.local.verbs.push;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.local.running.Reply;
import io.newswatch.local.running.ServiceApi;
import io.newswatch.local.terminal.VerbFailure;
import io.newswatch.local.verbs.push.PushOutcome.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Pushes batches to ingest and waits when ingest asks for it. */
final class IngestClient {
    private static final int TRIES = 12;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final ServiceApi ingest;

    IngestClient(ServiceApi ingest) {
        this.ingest = ingest;
    }

    /** Sends lines of NDJSON and answers what became of each. */
    List<PushOutcome> push(byte[] lines, int count) throws IOException {
        var reply = ingest.post("/api/v1/articles", ServiceApi.NDJSON, lines);
        for (int attempt = 1; isBusy(reply) && attempt < TRIES; attempt++) {
            pause(reply);
            reply = ingest.post("/api/v1/articles", ServiceApi.NDJSON, lines);
        }
        if (reply.body().path("items").isArray()) {
            return outcomes(reply.body().path("items"), count);
        }
        if (concernsTheArticles(reply)) {
            return rejected(reply, count);
        }
        throw VerbFailure.refused("ingest refuses the push: " + reply.problem());
    }

    private static boolean isBusy(Reply reply) {
        return reply.status() == 503 || reply.status() == 429;
    }

    private static boolean concernsTheArticles(Reply reply) {
        return reply.status() == 400 || reply.status() == 413 || reply.status() == 422;
    }

    private static void pause(Reply reply) {
        var asked = reply.retryAfter().orElse(Duration.ofSeconds(1));
        var wait = asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
        long until = System.nanoTime() + wait.toNanos();
        for (long left = wait.toNanos(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static List<PushOutcome> outcomes(JsonNode items, int count) {
        var outcomes = new ArrayList<>(Collections.nCopies(count, PushOutcome.rejected("ingest did not say")));
        IntStream.range(0, items.size()).forEach(i -> {
            int index = items.get(i).path("index").asInt(i);
            if (index >= 0 && index < count) {
                outcomes.set(index, outcome(items.get(i)));
            }
        });
        return outcomes;
    }

    private static PushOutcome outcome(JsonNode item) {
        var status = Status.valueOf(item.path("status").asText("rejected").toUpperCase(Locale.ROOT));
        return new PushOutcome(
                status, item.path("id").asText(""), item.path("problem").asText(""));
    }

    private static List<PushOutcome> rejected(Reply reply, int count) {
        return Collections.nCopies(count, PushOutcome.rejected(reply.problem()));
    }
}
