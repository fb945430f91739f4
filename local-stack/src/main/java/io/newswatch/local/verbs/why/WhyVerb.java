package io.newswatch.local.verbs.why;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.local.running.DataFolder;
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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code why}: the way of an article, and the gate that decided for a subscription. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description =
                "Trace one article through every step; with --subscription, say what let it through or stopped it.")
public final class WhyVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "URL", description = "the address of the article")
    private String url = "";

    @Option(
            names = "--subscription",
            paramLabel = "ID",
            description = "the subscription that did or did not hear of it")
    private @Nullable String subscription;

    @Option(names = "--json", description = "the answer as the API gives it")
    private boolean json;

    @Mixin
    private DataFolder data = new DataFolder();

    public WhyVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var system = new RunningSystem(terminal, data.folder(terminal));
        try (var alert = new ServiceApi(system.address(Role.ALERT), system.token())) {
            var reply = alert.get(path());
            if (!reply.isSuccess()) {
                throw VerbFailure.refused("alert-service refuses to say why: " + reply.problem());
            }
            print(reply.body());
            return 0;
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw VerbFailure.nothingRunning(
                    "nothing answers at " + system.address(Role.ALERT) + "; start the system with ./newswatch up");
        }
    }

    private String path() {
        var path = "/api/v1/why?url=" + encoded(url);
        return subscription == null ? path : path + "&subscription=" + encoded(subscription);
    }

    private void print(JsonNode answer) {
        if (json) {
            terminal.out().println(answer.toPrettyString());
        } else {
            WhyReport.lines(answer).forEach(terminal.out()::println);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
