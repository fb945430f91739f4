package io.newswatch.bench.pipeline;

import io.newswatch.bench.report.Figures;
import io.newswatch.bench.report.Machine;
import io.newswatch.bench.running.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code ./newswatch bench pipeline [--quick]}: prints the table and writes a dated file. */
public final class Main {
    private static final PipelineBenchmark.Settings FULL =
            new PipelineBenchmark.Settings(60_000, 15_000, 1_000, 60, 100);
    private static final PipelineBenchmark.Settings QUICK =
            new PipelineBenchmark.Settings(10_000, 5_000, 1_000, 15, 100);

    /** Held, so that the level is not forgotten; the clients list their whole configuration at every start. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private Main() {}

    /** The first argument is the project's folder; {@code --quick} measures less and writes no file. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        KAFKA.setLevel(Level.SEVERE);
        var options = List.of(arguments);
        var root = Path.of(options.getFirst());
        var quick = options.contains("--quick");
        var figures = new Figures();
        var loadBefore = Machine.load();
        figures.add("up → ready, once before, with an empty folder too", seconds(start(root)));
        var data = Files.createTempDirectory("newswatch-bench-");
        try (var system = RunningSystem.start(root.resolve("newswatch"), data)) {
            figures.add("up → ready", seconds(system.toReady()), "≤ 15 s");
            new PipelineBenchmark(system, quick ? QUICK : FULL, figures).run();
        }
        RunningSystem.delete(data);
        var report = report(figures, quick ? QUICK : FULL, loadBefore);
        say(report);
        if (!quick) {
            var today = LocalDate.now(ZoneOffset.UTC);
            var file = root.resolve("docs/benchmarks/" + today + "-pipeline.md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, report);
            say("Written to " + root.relativize(file));
        }
    }

    /** The first start after a build takes longer: it leaves an archive of the classes that were loaded. */
    private static Duration start(Path root) throws IOException {
        var data = Files.createTempDirectory("newswatch-bench-");
        try (var system = RunningSystem.start(root.resolve("newswatch"), data)) {
            return system.toReady();
        } finally {
            RunningSystem.delete(data);
        }
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1_000.0);
    }

    @SuppressWarnings("SystemOut") // the terminal is where a benchmark speaks
    private static void say(String line) {
        System.out.println(line);
    }

    private static String report(Figures figures, PipelineBenchmark.Settings settings, String loadBefore) {
        return """
                # Pipeline benchmark, %s

                Everything on one machine, the load generator included: %d cores, Java %s, 3,000-character articles (10 %%
                CORE, 10 %% RELATED, 20 %% MENTION, 60 %% NONE; every story its own, but 1 %% are reprints that alert
                nobody; 4 %% alert two subscriptions each), stories grouped, %d subscriptions by webhook, %d articles in batches of 100 for throughput, single pushes at %d/s for thrice %d s for
                latency (open loop, from the intended moment; three rounds, each beside the bar), 6 partitions, acknowledged and durable everywhere. Load
                average before: %s. Stolen time since boot: %.1f %%.

                %s""".formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        settings.subscriptions(),
                        settings.articles(),
                        settings.perSecond(),
                        settings.latencySeconds(),
                        loadBefore,
                        Machine.stealPercent(),
                        figures.markdown());
    }
}
