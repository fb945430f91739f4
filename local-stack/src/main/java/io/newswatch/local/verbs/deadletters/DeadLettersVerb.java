package io.newswatch.local.verbs.deadletters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.newswatch.local.running.DataFolder;
import io.newswatch.local.running.Reply;
import io.newswatch.local.running.Role;
import io.newswatch.local.running.RunningSystem;
import io.newswatch.local.running.ServiceApi;
import io.newswatch.local.terminal.Terminal;
import io.newswatch.local.terminal.VerbFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dead-letters}: what a consumer could not process. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list | show | replay | drop)",
        description = "What was quarantined and why; send it to its consumer again, or drop it.")
public final class DeadLettersVerb {
    private static final String PATH = "/api/v1/dead-letters";
    private static final int MOST = 500;

    private final Terminal terminal;

    public DeadLettersVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "The letters that wait, the newest first.")
    int list(
            @Option(
                            names = "--state",
                            paramLabel = "STATE",
                            description = "waiting (usual), replayed, dropped or all",
                            defaultValue = "waiting")
                    String state,
            @Option(names = "--json", description = "one letter a line, as the API gives it") boolean json,
            @Mixin DataFolder data)
            throws IOException {
        return with(data, alert -> {
            var found = pages(alert, PATH + "?limit=" + MOST + "&state=" + encoded(state), json);
            if (!json) {
                terminal.out().println(found == 0 ? "none is " + state : found + " in all");
            }
            return 0;
        });
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "One letter with its value and headers.")
    int show(
            @Parameters(paramLabel = "ID", description = "the letter's id, as list gives it") String id,
            @Option(names = "--json", description = "as the API gives it") boolean json,
            @Mixin DataFolder data)
            throws IOException {
        return with(data, alert -> {
            var letter = accepted(alert.get(path(id)));
            (json ? List.of(letter.toPrettyString()) : LetterReport.whole(letter)).forEach(terminal.out()::println);
            return 0;
        });
    }

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description = "Send letters to the consumer that refused them. Nobody is alerted twice by it.")
    int replay(
            @Parameters(paramLabel = "ID", arity = "0..*", description = "letters to send again") @Nullable List<String> ids,
            @Option(names = "--all", description = "every letter that waits") boolean all,
            @Mixin DataFolder data)
            throws IOException {
        if (all == (ids != null && !ids.isEmpty())) {
            throw VerbFailure.usage("say which letters to replay: their ids, or --all");
        }
        var named = ids == null ? List.<String>of() : ids;
        return with(data, alert -> all ? replayAll(alert) : replay(alert, named));
    }

    @Command(name = "drop", mixinStandardHelpOptions = true, description = "Letters about which nothing is to be done.")
    int drop(
            @Parameters(paramLabel = "ID", arity = "1..*", description = "letters to drop") List<String> ids,
            @Mixin DataFolder data)
            throws IOException {
        return with(data, alert -> {
            for (var id : ids) {
                accepted(alert.delete(path(id)));
                terminal.out().println("dropped " + id);
            }
            return 0;
        });
    }

    private int replay(ServiceApi alert, List<String> ids) throws IOException {
        for (var id : ids) {
            accepted(alert.post(path(id) + "/replay", JsonNodeFactory.instance.objectNode()));
            terminal.out().println("replayed " + id);
        }
        return 0;
    }

    private int replayAll(ServiceApi alert) throws IOException {
        var done = accepted(alert.post(PATH + "/replay", JsonNodeFactory.instance.objectNode()));
        var gone = done.path("gone").asInt();
        terminal.out()
                .println("replayed " + done.path("replayed").asInt()
                        + (gone == 0 ? "" : "; " + gone + " are no longer kept by their topics and were dropped"));
        return 0;
    }

    private int pages(ServiceApi alert, String path, boolean json) throws IOException {
        int found = 0;
        var page = accepted(alert.get(path));
        while (true) {
            for (var letter : page.path("items")) {
                terminal.out().println(json ? letter.toString() : LetterReport.line(letter));
                found++;
            }
            if (!page.path("next").isTextual()) {
                return found;
            }
            page = accepted(
                    alert.get(path + "&cursor=" + encoded(page.path("next").asText())));
        }
    }

    private int with(DataFolder data, Work work) throws IOException {
        var system = new RunningSystem(terminal, data.folder(terminal));
        try (var alert = new ServiceApi(system.address(Role.ALERT), system.token())) {
            return work.with(alert);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw VerbFailure.nothingRunning(
                    "nothing answers at " + system.address(Role.ALERT) + "; start the system with ./newswatch up");
        }
    }

    private static JsonNode accepted(Reply reply) {
        if (!reply.isSuccess()) {
            throw VerbFailure.refused("alert-service refuses: " + reply.problem());
        }
        return reply.body();
    }

    private static String path(String id) {
        return PATH + "/" + encoded(id);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What is done with the service. */
    @FunctionalInterface
    private interface Work {
        int with(ServiceApi alert) throws IOException;
    }
}
