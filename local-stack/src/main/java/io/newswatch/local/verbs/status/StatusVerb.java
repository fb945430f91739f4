package io.newswatch.local.verbs.status;

import io.newswatch.local.running.DataFolder;
import io.newswatch.local.running.RunningSystem;
import io.newswatch.local.terminal.Terminal;
import io.newswatch.local.terminal.VerbFailure;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code status}: one screen about the running system. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Each part's health, articles in, classified and alerted, consumer lag, dead letters, failing"
                + " sources. Exit code 1 when a part is not well.")
public final class StatusVerb implements Callable<Integer> {
    /** A part that takes longer to answer is not well. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Terminal terminal;

    @Mixin
    private DataFolder data = new DataFolder();

    public StatusVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var system = new RunningSystem(terminal, data.folder(terminal));
        var token = system.token();
        var health = HealthCheck.of(system);
        if (health.stream().noneMatch(PartHealth::answers)) {
            throw VerbFailure.nothingRunning("nothing is running here; start the system with ./newswatch up");
        }
        var screen = new StatusScreen(terminal.out());
        screen.health(health);
        screen.counts(Counts.of(system, token));
        screen.queues(QueueProbe.of(system.bootstrapServers()));
        screen.sources(FailingSources.of(system, token));
        return health.stream().allMatch(PartHealth::isWell) ? 0 : 1;
    }
}
