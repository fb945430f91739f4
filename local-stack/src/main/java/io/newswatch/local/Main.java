package io.newswatch.local;

import io.newswatch.local.terminal.Terminal;
import io.newswatch.local.terminal.VerbFailures;
import io.newswatch.local.up.UpVerb;
import io.newswatch.local.verbs.Verbs;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry of the command line; the script {@code ./newswatch} hands over to it. */
@Command(name = "newswatch", description = "Event-driven monitoring of NATO's engagement with the Asia-Pacific.")
public final class Main {
    /** Held, because the log manager forgets settings of loggers that nobody holds. */
    private static final Logger ROOT = Logger.getLogger("");

    private Main() {}

    /** Runs the verb and ends with its exit code. */
    public static void main(String[] arguments) {
        // Verbs print what people need; what libraries say about broken connections is not that.
        ROOT.setLevel(Level.SEVERE);
        System.exit(run(Terminal.ofThisProcess(), arguments));
    }

    static int run(Terminal terminal, String... arguments) {
        var commands = new CommandLine(new Main());
        commands.addSubcommand(new UpVerb(terminal));
        Verbs.all(terminal).forEach(commands::addSubcommand);
        return commands.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(new VerbFailures(terminal))
                .execute(arguments);
    }
}
