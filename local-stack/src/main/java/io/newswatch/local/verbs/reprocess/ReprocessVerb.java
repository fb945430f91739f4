package io.newswatch.local.verbs.reprocess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswatch.local.running.DataFolder;
import io.newswatch.local.running.Reply;
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

/**
 * {@code reprocess}: has ingest extract its kept pages again, part by part. What is done stays done when it ends early, and
 * then it says where to go on.
 */
@Command(
        name = "reprocess",
        mixinStandardHelpOptions = true,
        description = "Extract kept article pages again; an article whose text changes gets a new revision, of which"
                + " nobody is alerted.")
public final class ReprocessVerb implements Callable<Integer> {
    private static final String PATH = "/api/v1/reprocess";
    private static final int PAGES_A_LINE = 1_000;

    private final Terminal terminal;

    @Option(names = "--source", paramLabel = "ID", description = "only articles that came from this source")
    private @Nullable String source;

    @Option(names = "--since", paramLabel = "DAY", description = "only pages fetched on this day or later, in UTC")
    private @Nullable String since;

    @Option(names = "--after", paramLabel = "ID", description = "go on behind the page of this article")
    private @Nullable String after;

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
        if (after != null) {
            body.put("after", after);
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
        var counts = new Counts();
        JsonNode next;
        do {
            var reply = part(ingest, body, counts);
            if (!reply.isSuccess()) {
                throw VerbFailure.refused("ingest refuses to reprocess: " + reply.problem() + goOn(body));
            }
            int lines = counts.pages / PAGES_A_LINE;
            counts.add(reply.body());
            if (counts.pages / PAGES_A_LINE > lines) {
                terminal.err().printf(Locale.ROOT, "%d pages so far%n", counts.pages);
            }
            next = reply.body().path("next");
            body.set("after", next);
        } while (next.isTextual());
        terminal.out().println(counts);
    }

    private static Reply part(ServiceApi ingest, ObjectNode body, Counts counts) throws IOException {
        try {
            return ingest.post(PATH, body);
        } catch (IOException e) {
            if (counts.pages == 0) {
                throw e;
            }
            throw VerbFailure.refused("ingest was lost while it worked: " + e.getMessage() + goOn(body));
        }
    }

    private static String goOn(ObjectNode body) {
        return body.has("after") ? "; go on with --after " + body.path("after").asText() : "";
    }

    /** What came of the pages so far. */
    private static final class Counts {
        private int pages;
        private int changed;
        private int unchanged;
        private int shorter;
        private int left;

        void add(JsonNode report) {
            pages += report.path("pages").asInt();
            changed += report.path("changed").asInt();
            unchanged += report.path("unchanged").asInt();
            shorter += report.path("shorter").asInt();
            left += report.path("left").asInt();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d pages read again: %d articles changed, %d unchanged, %d with a longer text already,"
                            + " %d left as they are",
                    pages,
                    changed,
                    unchanged,
                    shorter,
                    left);
        }
    }
}
