package io.newswatch.local.up;

import io.newswatch.local.child.StartFailedException;
import io.newswatch.local.running.DataFolder;
import io.newswatch.local.terminal.Terminal;
import io.newswatch.local.terminal.VerbFailure;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code up}: starts everything on this machine and stays until it is told to stop. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Start everything on this machine and stay in the foreground; Ctrl-C stops it."
                + " Exit code 3 when a port or the data folder is in use.")
public final class UpVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--demo", description = "with a local news server, sources and subscriptions to see alerts from")
    private boolean demo;

    @Option(
            names = "--stack",
            paramLabel = "KIND",
            description = "embedded (default), containers or external (NEWSWATCH_STACK)")
    private @Nullable String stack;

    /** The verb as called from that terminal. */
    public UpVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var kind = kind();
        return run(UpSettings.of(terminal, data.folder(terminal), demo, kind), kind);
    }

    private static Servers servers(StackKind kind, UpSettings settings) {
        return switch (kind) {
            case EMBEDDED -> new EmbeddedServers(settings);
            case CONTAINERS -> new ContainerServers(settings);
            case EXTERNAL -> new ExternalServers(settings);
        };
    }

    private StackKind kind() {
        var name = stack != null ? stack : terminal.variable("NEWSWATCH_STACK").orElse(StackKind.EMBEDDED.text());
        return StackKind.named(name)
                .orElseThrow(() -> VerbFailure.usage("there is no stack \"" + name + "\"; use " + StackKind.names()));
    }

    private int run(UpSettings settings, StackKind kind) throws IOException {
        try (var lock = FolderLock.take(settings.data());
                var runFile = new RunFile(lock.folder());
                var stop = StopRequest.listening()) {
            PortCheck.check(settings);
            var secrets = new Secrets(lock.folder(), new SecureRandom());
            new UpRun(settings, servers(kind, settings), secrets, new UpScreen(terminal.out()), runFile, stop).run();
            return 0;
        } catch (StartFailedException e) {
            terminal.err().println("newswatch: " + e.getMessage() + "\nnewswatch: everything was stopped again");
            return VerbFailure.REFUSED;
        }
    }
}
