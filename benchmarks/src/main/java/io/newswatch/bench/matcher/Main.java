package io.newswatch.bench.matcher;

import io.newswatch.alert.matching.Subscribed;
import io.newswatch.bench.report.Figures;
import io.newswatch.bench.report.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** {@code ./newswatch bench matcher [--quick]}: prints the table and writes a dated file. */
public final class Main {
    private static final int[] COUNTS = {100, 1_000, 10_000, 100_000};
    private static final int[] LENGTHS = {1_000, 3_000, 6_000};
    private static final int VERIFIED = 50;
    private static final double MICROS = 1e3;

    private final Path root;
    private final boolean quick;
    private final Figures figures = new Figures();
    private final Map<String, Double> micros = new TreeMap<>();

    private Main(Path root, boolean quick) {
        this.root = root;
        this.quick = quick;
    }

    /** The first argument is the project's folder; {@code --quick} measures less and writes no file. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        var options = List.of(arguments);
        new Main(Path.of(options.getFirst()), options.contains("--quick")).run();
    }

    private void run() throws IOException, RunnerException {
        var loadBefore = Machine.load();
        verify();
        measure();
        for (int count : COUNTS) {
            for (int length : LENGTHS) {
                compare(count, length);
            }
        }
        if (!quick) {
            measureGrowth();
        }
        var report = report(loadBefore);
        say(report);
        if (!quick) {
            var file = root.resolve("docs/benchmarks/" + LocalDate.now(ZoneOffset.UTC) + "-matcher.md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, report);
            say("Written to " + root.relativize(file));
        }
    }

    /** Nothing is measured unless both find the same. */
    private void verify() throws IOException {
        var madeUp = new MadeUp(root);
        for (int count : COUNTS) {
            if (quick && count > 10_000) {
                return;
            }
            var subscriptions = madeUp.subscriptions(count);
            var index = Matching.index(madeUp, subscriptions);
            try (var monitor = new MonitorSide(subscriptions, Matching.seen(madeUp))) {
                for (int length : LENGTHS) {
                    int matches = 0;
                    for (var article : madeUp.articles(VERIFIED, length)) {
                        var ours = index.matches(article).stream()
                                .map(Subscribed::id)
                                .collect(Collectors.toSet());
                        if (!ours.equals(monitor.matches(article))) {
                            throw new IllegalStateException("The match sets differ: " + count + " subscriptions, "
                                    + article.said().title());
                        }
                        matches += ours.size();
                    }
                    figures.add(
                            "match sets of %d articles, %,d subscriptions, %,d characters"
                                    .formatted(VERIFIED, subscriptions.size(), length),
                            "equal; %.1f matches an article".formatted(matches / (double) VERIFIED));
                }
            }
        }
    }

    private void measure() throws RunnerException {
        var options = new OptionsBuilder()
                .include(Matching.class.getName() + "\\.(ours|monitor)")
                .jvmArgsAppend("-D" + Matching.ROOT + "=" + root, "-Xmx3g", "-XX:+UseSerialGC")
                .threads(1)
                .forks(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(quick ? 1 : 2))
                .measurementIterations(quick ? 1 : 3)
                .measurementTime(TimeValue.seconds(quick ? 1 : 2))
                .shouldFailOnError(true);
        if (quick) {
            options.param("length", "3000").param("subscriptions", "1000", "10000");
        }
        for (var result : new Runner(options.build()).run()) {
            var of = result.getParams();
            var engine = of.getBenchmark().substring(of.getBenchmark().lastIndexOf('.') + 1);
            micros.put(
                    engine + " " + of.getParam("subscriptions") + " " + of.getParam("length"),
                    counted(result, "nanos") / MICROS / counted(result, "done"));
        }
    }

    private void measureGrowth() throws RunnerException {
        var options = new OptionsBuilder()
                .include(Growth.class.getName() + "\\.turns")
                .jvmArgsAppend("-D" + Matching.ROOT + "=" + root, "-Xmx3g", "-XX:+UseSerialGC")
                .threads(1)
                .forks(3)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(2))
                .shouldFailOnError(true);
        for (var result : new Runner(options.build()).run()) {
            double few = counted(result, "nanosOfFew") / MICROS / counted(result, "done");
            double many = counted(result, "nanosOfMany") / MICROS / counted(result, "done");
            figures.add(
                    "%,d against %,d subscriptions, %,d characters, in turns"
                            .formatted(Growth.MANY, Growth.FEW, Growth.LENGTH),
                    "%.2f times the cost an article: %.1f µs and %.1f µs".formatted(many / few, many, few),
                    "≤ 3");
        }
    }

    private void compare(int count, int length) {
        if (!micros.containsKey(key("ours", count, length))) {
            return;
        }
        double ours = took("ours", count, length);
        double lucenes = took("monitor", count, length);
        figures.add(
                "%,d subscriptions, %,d characters".formatted(count, length),
                "%,.1f µs an article (%,.0f/s a core); Lucene Monitor %,.1f µs (%,.0f/s): %.1f times"
                        .formatted(ours, 1e6 / ours, lucenes, 1e6 / lucenes, lucenes / ours),
                count == 10_000 && length == 3_000 ? "≥ 10 times" : "");
    }

    private double took(String engine, int count, int length) {
        return Objects.requireNonNull(micros.get(key(engine, count, length)), engine);
    }

    private static String key(String engine, int count, int length) {
        return engine + " " + count + " " + length;
    }

    private static double counted(RunResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                .getScore();
    }

    @SuppressWarnings("SystemOut") // the terminal is where a benchmark speaks
    private static void say(String line) {
        System.out.println(line);
    }

    private String report(String loadBefore) {
        return """
                # Matcher benchmark, %s

                One thread of %d cores, Java %s, serial collector, 3 GB; the CPU time of the thread, from the plain text of an
                article to the list of subscriptions. Lucene Monitor 10.3.0 with its term-filtered presearcher, the
                same subscriptions read by Lucene's parser, our faster cutting of texts into words, and weights of terms from the
                same sample of 300 other articles from which ours knows common words. 500 different articles
                that all reach the watch (half CORE, half RELATED): words of the English gold cases as often as they stand
                there, one in seven of 30,000 made-up names, 6,000 fixed expressions. Subscriptions: 15 %% two actors and a
                topic; 25 %% an expression; 35 %% (a OR b OR c) AND (d OR "e f") AND NOT g; 5 %% in the title; 5 %% a proximity;
                5 %% a word and the beginning of another; 10 %% two words and one of three actors; seven in ten for CORE only.
                Load average before: %s, after: %s. Stolen time since boot: %.1f %%.

                %s""".formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        loadBefore,
                        Machine.load(),
                        Machine.stealPercent(),
                        figures.markdown());
    }
}
