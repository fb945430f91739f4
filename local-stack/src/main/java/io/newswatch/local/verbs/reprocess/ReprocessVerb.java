package io.newswatch.local.verbs.reprocess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswatch.local.running.DataFolder;
import io.newswatch.local.running.Role;
import io.newswatch.local.running.RunningSystem;
import io.newswatch.local.running.ServiceApi;
import io.newswatch.local.terminal.Terminal;
import io.newswatch.local.terminal.VerbFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reprocess}: has ingest extract its kept pages again, part by part. */
@Command(
        name = "reprocess",
        mixinStandardHelpOptions = true,
        description = "Extract kept article pages again; an article whose text changes gets a new revision, of which"
                + " nobody is alerted.")
public final class ReprocessVerb implements Callable<Integer> {
    private static final String PATH = "/api/v1/reprocess";

    private final Terminal terminal;

    @Option(names = "--source", paramLabel = "ID", description = "only articles that came from this source")
    private @Nullable String source;

    @Option(names = "--since", paramLabel = "DAY", description = "only pages fetched on this day or later, in UTC")
    private @Nullable String since;

    @Mixin
    private DataFolder data = new DataFolder();

    public ReprocessVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var body = request();
        var system = new RunningSystem(terminal, data.folder(terminal));
        try (var ingest = new ServiceApi(system.address(Role.INGEST), system.token())) {
            run(ingest, body);
            return 0;
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw VerbFailure.nothingRunning(
                    "nothing answers at " + system.address(Role.INGEST) + "; start the system with ./newswatch up");
        }
    }

    private ObjectNode request() {
        var body = JsonNodeFactory.instance.objectNode();
        if (source != null) {
            body.put("source", source);
        }
        if (since != null) {
            body.put("since", startOf(since));
        }
        return body;
    }

    private static String startOf(String day) {
        try {
            return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant().toString();
        } catch (DateTimeParseException e) {
            throw VerbFailure.usage("--since must be a day such as 2026-03-01, not " + day);
        }
    }

    private void run(ServiceApi ingest, ObjectNode body) throws IOException {
        long pages = 0;
        long changed = 0;
        long left = 0;
        JsonNode next;
        do {
            var reply = ingest.post(PATH, body);
            if (!reply.isSuccess()) {
                throw VerbFailure.refused("ingest refuses to reprocess: " + reply.problem());
            }
            pages += reply.body().path("pages").asLong();
            changed += reply.body().path("changed").asLong();
            left += reply.body().path("left").asLong();
            next = reply.body().path("next");
            body.set("after", next);
        } while (next.isTextual());
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%d pages read again: %d articles changed, %d unchanged, %d left as they are%n",
                        pages,
                        changed,
                        pages - changed - left,
                        left);
    }
}
