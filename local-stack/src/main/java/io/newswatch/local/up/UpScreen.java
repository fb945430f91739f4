package io.newswatch.local.up;

import io.newswatch.local.supervise.Announcer;
import io.newswatch.local.supervise.Part;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code up} prints. */
final class UpScreen implements Announcer {
    private final PrintStream out;

    UpScreen(PrintStream out) {
        this.out = out;
    }

    @Override
    public void ready(Part part, Duration took) {
        ready(part.name(), part.address(), took);
    }

    void ready(String name, String address, Duration took) {
        say(String.format(Locale.ROOT, "%-17s ready in %4.1f s  %s", name, took.toMillis() / 1000.0, address));
    }

    @Override
    public void waiting(List<String> names, Duration since) {
        say("… waiting for " + String.join(", ", names) + " (" + since.toSeconds() + " s)");
    }

    @Override
    public void lost(Part part, String reason, Duration nextAttempt) {
        say(part.name() + ": " + reason.strip() + "\n… starting " + part.name() + " again in " + nextAttempt.toSeconds()
                + " s");
    }

    void table(Map<String, String> rows) {
        say("");
        rows.forEach((name, value) -> say(String.format(Locale.ROOT, "  %-23s %s", name, value)));
        say("");
    }

    void say(String line) {
        out.println(line);
    }
}
