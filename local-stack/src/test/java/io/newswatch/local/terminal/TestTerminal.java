package io.newswatch.local.terminal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** A terminal in memory, and a verb run on it as the command line runs it. */
public final class TestTerminal {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal;

    public TestTerminal(String input, Map<String, String> environment) {
        terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment);
    }

    public static TestTerminal plain() {
        return new TestTerminal("", Map.of());
    }

    public Terminal terminal() {
        return terminal;
    }

    /** Runs the verb; answers its exit code. */
    public int run(Object verb, String... arguments) {
        return new CommandLine(verb)
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(new VerbFailures(terminal))
                .execute(arguments);
    }

    public String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public List<String> lines() {
        return printed().lines().toList();
    }

    public String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
