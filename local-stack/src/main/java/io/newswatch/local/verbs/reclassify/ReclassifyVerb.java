package io.newswatch.local.verbs.reclassify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswatch.local.running.DataFolder;
import io.newswatch.local.running.Reply;
import io.newswatch.local.running.Role;
import io.newswatch.local.running.RunningSystem;
import io.newswatch.local.running.ServiceApi;
import io.newswatch.local.terminal.Printable;
import io.newswatch.local.terminal.Terminal;
import io.newswatch.local.terminal.VerbFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reclassify}: has classify-service classify a stretch of the past again, and waits until it is done. */
@Command(
        name = "reclassify",
        mixinStandardHelpOptions = true,
        description = "Classify the articles of a stretch of time again, after the classifier or its data changed."
                + " Consumers see .reclassified with the reason; nobody is alerted.")
public final class ReclassifyVerb implements Callable<Integer> {
    private static final String PATH = "/api/v1/reclassify";
    private static final long PAUSE_MILLIS = 500;
    private static final int SAY_EVERY = 10;

    private final Terminal terminal;

    /** Never opened: waiting for it is a pause that an interruption ends. */
    private final CountDownLatch pause = new CountDownLatch(1);

    @Option(
            names = "--since",
            paramLabel = "TIME",
            required = true,
            description = "articles announced from then on: a day in UTC (2026-03-01) or a time (2026-03-01T08:00:00Z)")
    private String since = "";

    @Option(names = "--until", paramLabel = "TIME", description = "and before then; now without it")
    private @Nullable String until;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "said to consumers with each article")
    private String reason = "";

    @Mixin
    private DataFolder data = new DataFolder();

    public ReclassifyVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var asked = asked();
        var system = new RunningSystem(terminal, data.folder(terminal));
        try (var classify = new ServiceApi(system.address(Role.CLASSIFY), system.token())) {
            report(end(classify, accepted(classify.post(PATH, asked))));
            return 0;
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw VerbFailure.nothingRunning(
                    "nothing answers at " + system.address(Role.CLASSIFY) + "; start the system with ./newswatch up");
        }
    }

    private ObjectNode asked() {
        var asked = JsonNodeFactory.instance
                .objectNode()
                .put("from", time("--since", since))
                .put("reason", reason);
        return until == null ? asked : asked.put("to", time("--until", until));
    }

    private static String time(String option, String given) {
        try {
            return given.contains("T")
                    ? Instant.parse(given).toString()
                    : LocalDate.parse(given)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .toString();
        } catch (DateTimeParseException e) {
            throw VerbFailure.usage(
                    option + " must be a day such as 2026-03-01 or a time such as 2026-03-01T08:00:00Z, not " + given);
        }
    }

    private JsonNode end(ServiceApi classify, JsonNode begun) throws IOException, InterruptedException {
        var progress = begun;
        for (int asked = 1; progress.path("state").asText().equals("running"); asked++) {
            if (asked % SAY_EVERY == 0) {
                terminal.err().printf(Locale.ROOT, "%d articles%n", articles(progress));
            }
            if (pause.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                break;
            }
            progress = accepted(classify.get(PATH));
        }
        return progress;
    }

    private void report(JsonNode progress) {
        if (!progress.path("state").asText().equals("done")) {
            throw VerbFailure.refused("it ended early, after " + articles(progress) + " articles: "
                    + Printable.line(progress.path("problem").asText()));
        }
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%d articles classified again; %d records left as they are because something newer stands,"
                                + " %d not readable%n",
                        articles(progress),
                        progress.at("/counts/superseded").asLong(),
                        progress.at("/counts/unreadable").asLong());
    }

    private static long articles(JsonNode progress) {
        return progress.at("/counts/articles").asLong();
    }

    private static JsonNode accepted(Reply reply) {
        if (!reply.isSuccess()) {
            throw VerbFailure.refused("classify-service refuses: " + reply.problem());
        }
        return reply.body();
    }
}
