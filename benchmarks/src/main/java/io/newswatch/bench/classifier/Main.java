package io.newswatch.bench.classifier;

import io.newswatch.bench.report.Figures;
import io.newswatch.bench.report.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** {@code ./newswatch bench classifier [--quick]}: prints the table and writes a dated file. */
public final class Main {
    /** What each text must reach, in articles a second on one core. */
    private static final Map<String, String> BARS = Map.of("en 3000", "≥ 3,000/s", "zh-Hans 1000", "≥ 1,500/s");

    private static final double NANOS_PER_SECOND = 1e9;
    private static final String REFERENCE = "en 3000";
    private static final String SAMPLE = "samples/articles/001-nato-japan-cable-warning-pact.json";

    private Main() {}

    /** The first argument is the project's folder; {@code --quick} measures less and writes no file. */
    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        var options = List.of(arguments);
        var root = Path.of(options.getFirst());
        var quick = options.contains("--quick");
        var loadBefore = Machine.load();
        var figures = new Figures();
        run(root, quick, "classify").forEach(result -> add(figures, result, "classify", bar(result)));
        run(root, quick, "tagOnly").forEach(result -> add(figures, result, "tagging alone", "reference"));
        new HostileTexts().measure(figures);
        figures.add(
                "start of ./newswatch classify to first result, median of 5",
                "%.2f s".formatted(StartUp.seconds(root, root.resolve(SAMPLE))),
                "≤ 2 s");
        var report = report(figures, loadBefore);
        say(report);
        if (!quick) {
            var file = root.resolve("docs/benchmarks/" + LocalDate.now(ZoneOffset.UTC) + "-classifier.md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, report);
            say("Written to " + root.relativize(file));
        }
    }

    private static Collection<RunResult> run(Path root, boolean quick, String method) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(Articles.class.getName() + "\\." + method)
                .jvmArgsAppend("-D" + Articles.ROOT + "=" + root, "-Xmx512m", "-XX:+UseSerialGC")
                .threads(1)
                .forks(1)
                .warmupIterations(quick ? 2 : 4)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(quick ? 1 : 3)
                .measurementTime(TimeValue.seconds(3))
                .shouldFailOnError(true);
        if (quick || !method.equals("classify")) {
            options.param("text", REFERENCE);
        }
        return new Runner(options.build()).run();
    }

    private static String bar(RunResult result) {
        return BARS.getOrDefault(result.getParams().getParam("text"), "");
    }

    private static void add(Figures figures, RunResult result, String what, String bar) {
        var aCore = counted(result, "done") / (counted(result, "nanos") / NANOS_PER_SECOND);
        figures.add(
                what + ", " + result.getParams().getParam("text") + " characters",
                "%,.0f articles/s a core, %.0f µs each (%,.0f/s by the clock on the wall)"
                        .formatted(aCore, 1e6 / aCore, result.getPrimaryResult().getScore()),
                bar);
    }

    private static double counted(RunResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                .getScore();
    }

    @SuppressWarnings("SystemOut") // the terminal is where a benchmark speaks
    private static void say(String line) {
        System.out.println(line);
    }

    private static String report(Figures figures, String loadBefore) {
        return """
                # Classifier benchmark, %s

                One thread of %d cores, Java %s, serial collector, 512 MB; every article different, mixed from the sentences
                of `gold/` (10 %% CORE, 10 %% RELATED, 20 %% MENTION, 60 %% NONE), everything on: languages, actors, topics,
                coverage with reasons, genre, fingerprint. A core: by the CPU time of the thread. Hostile texts at 250,000 · 500,000 · 1,000,000 characters, the
                fastest of five. Load average before: %s. Stolen time since boot: %.1f %%.

                %s""".formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        loadBefore,
                        Machine.stealPercent(),
                        figures.markdown());
    }
}
