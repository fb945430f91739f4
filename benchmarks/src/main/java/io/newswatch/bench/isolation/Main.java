package io.newswatch.bench.isolation;

import io.newswatch.bench.report.Figures;
import io.newswatch.bench.report.Machine;
import io.newswatch.bench.running.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** {@code ./newswatch bench isolation [--quick]}: prints the table and writes a dated file. */
public final class Main {
    private static final IsolationBenchmark.Settings FULL = new IsolationBenchmark.Settings(600, 600, 10);
    private static final IsolationBenchmark.Settings QUICK = new IsolationBenchmark.Settings(100, 100, 10);

    private Main() {}

    /** The first argument is the project's folder; {@code --quick} measures less and writes no file. */
    public static void main(String[] arguments) throws IOException {
        var options = List.of(arguments);
        var root = Path.of(options.getFirst());
        var quick = options.contains("--quick");
        var settings = quick ? QUICK : FULL;
        var figures = new Figures();
        var load = Machine.load();
        var data = Files.createTempDirectory("newswatch-bench-");
        try (var system = RunningSystem.start(root.resolve("newswatch"), data)) {
            new IsolationBenchmark(system, settings, figures).run();
        }
        RunningSystem.delete(data);
        var report = report(figures, settings, load);
        say(report);
        if (!quick) {
            var file = root.resolve("docs/benchmarks/" + LocalDate.now(ZoneOffset.UTC) + "-isolation.md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, report);
            say("Written to " + root.relativize(file));
        }
    }

    @SuppressWarnings("SystemOut") // the terminal is where a benchmark speaks
    private static void say(String line) {
        System.out.println(line);
    }

    private static String report(Figures figures, IsolationBenchmark.Settings settings, String load) {
        return """
                # Isolation benchmark, %s

                Two webhook subscribers for each article, everything on one machine, the load generator included: %d
                cores, Java %s. First both take their webhooks, then one accepts connections and never answers; the other
                is measured. %d articles to warm up, %d in each part, %d/s, open loop from the intended moment. Load
                average before: %s. Stolen time since boot: %.1f %%.

                %s""".formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        settings.warmUp(),
                        settings.articles(),
                        settings.perSecond(),
                        load,
                        Machine.stealPercent(),
                        figures.markdown());
    }
}
