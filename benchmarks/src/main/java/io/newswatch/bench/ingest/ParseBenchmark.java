package io.newswatch.bench.ingest;

import io.newswatch.bench.report.Figures;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures the parse stage beside bare ROME: the two take turns on each kind of feed, in machines of their own. */
final class ParseBenchmark {
    private static final double NANOS_PER_SECOND = 1e9;

    private final boolean quick;

    /** @param quick only the mixed feeds, and not for long */
    ParseBenchmark(boolean quick) {
        this.quick = quick;
    }

    void run(Figures figures) throws RunnerException {
        compare("mixed", figures);
        if (!quick) {
            for (var kind : List.of("RSS en", "Atom en", "RSS ru", "Atom ja", "RSS ar")) {
                compare(kind, figures);
            }
        }
    }

    private void compare(String feeds, Figures figures) throws RunnerException {
        var rome = aCore("rome", feeds);
        var ours = aCore("newswatch", feeds);
        figures.add("parse stage, %s feeds: bare ROME".formatted(feeds), perCore(rome), "reference");
        figures.add(
                "parse stage, %s feeds: ours, HTML made plain text".formatted(feeds),
                "%s, ROME ÷ ours %.2f".formatted(perCore(ours), rome / ours),
                "≤ 2");
    }

    private static String perCore(double feeds) {
        return "%,.0f feeds/s a core (%,.0f items/s)".formatted(feeds, feeds * BenchFeeds.ITEMS);
    }

    private double aCore(String method, String feeds) throws RunnerException {
        var options = new OptionsBuilder()
                .include(ParseStage.class.getName() + "\\." + method)
                .param("feeds", feeds)
                .jvmArgsAppend("-Xmx160m", "-XX:+UseSerialGC")
                .threads(1)
                .forks(1)
                .warmupIterations(quick ? 3 : 4)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(quick ? 2 : 4)
                .measurementTime(TimeValue.seconds(3))
                .shouldFailOnError(true)
                .build();
        var result = new Runner(options).runSingle();
        return counted(result, "done") / (counted(result, "nanos") / NANOS_PER_SECOND);
    }

    private static double counted(RunResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                .getScore();
    }
}
