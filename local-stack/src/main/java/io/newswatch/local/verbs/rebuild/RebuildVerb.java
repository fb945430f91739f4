package io.newswatch.local.verbs.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rebuild}: has alert-service build everything anew from the topics, and waits until it is done. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description =
                "Build archive, stories and alerts anew from the topics. Subscriptions and users stay, and nothing is"
                        + " sent again. Until it is done everybody sees what was there before, and new articles wait.")
public final class RebuildVerb implements Callable<Integer> {
    private static final String PATH = "/api/v1/rebuild";
    private static final long PAUSE_MILLIS = 500;
    private static final int SAY_EVERY = 10;

    private final Terminal terminal;

    /** Never opened: waiting for it is a pause that an interruption ends. */
    private final CountDownLatch pause = new CountDownLatch(1);

    @Mixin
    private DataFolder data = new DataFolder();

    public RebuildVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var system = new RunningSystem(terminal, data.folder(terminal));
        try (var alert = new ServiceApi(system.address(Role.ALERT), system.token())) {
            report(end(alert, accepted(alert.post(PATH, JsonNodeFactory.instance.objectNode()))));
            return 0;
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw VerbFailure.nothingRunning(
                    "nothing answers at " + system.address(Role.ALERT) + "; start the system with ./newswatch up");
        }
    }

    private JsonNode end(ServiceApi alert, JsonNode begun) throws IOException, InterruptedException {
        var rebuild = begun;
        for (int asked = 1; rebuild.path("state").asText().equals("running"); asked++) {
            if (asked % SAY_EVERY == 0) {
                terminal.err()
                        .printf(
                                Locale.ROOT,
                                "%d of %d events%n",
                                rebuild.path("events").asLong(),
                                rebuild.path("total").asLong());
            }
            if (pause.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                break;
            }
            rebuild = accepted(alert.get(PATH));
        }
        return rebuild;
    }

    private void report(JsonNode rebuild) {
        if (!rebuild.path("state").asText().equals("done")) {
            throw VerbFailure.refused("the rebuild failed and nothing was changed: "
                    + Printable.line(rebuild.path("problem").asText()));
        }
        var alerts = rebuild.path("alerts");
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%d events read again, %d of them no events; alerts: %d the same, %d added, %d kept%n",
                        rebuild.path("events").asLong(),
                        rebuild.path("skipped").asLong(),
                        alerts.path("same").asLong(),
                        alerts.path("added").asLong(),
                        alerts.path("kept").asLong());
    }

    private static JsonNode accepted(Reply reply) {
        if (!reply.isSuccess()) {
            throw VerbFailure.refused("alert-service refuses to rebuild: " + reply.problem());
        }
        return reply.body();
    }
}
