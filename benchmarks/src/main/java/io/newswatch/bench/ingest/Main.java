package io.newswatch.bench.ingest;

import io.newswatch.bench.report.Figures;
import io.newswatch.bench.report.Machine;
import io.newswatch.bench.running.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openjdk.jmh.runner.RunnerException;

/** {@code ./newswatch bench ingest [--quick]}: prints the table and writes a dated file. */
public final class Main {
    private static final int SOURCES = 5_000;
    private static final int SOURCES_QUICK = 500;
    private static final int HOSTS = 250;

    /** Held, so that the level is not forgotten; the clients list their whole configuration at every start. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private Main() {}

    /** The first argument is the project's folder; {@code --quick} measures less and writes no file. */
    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException, ExecutionException, RunnerException {
        KAFKA.setLevel(Level.SEVERE);
        var options = List.of(arguments);
        var root = Path.of(options.getFirst());
        var quick = options.contains("--quick");
        var figures = new Figures();
        var loadBefore = Machine.load();
        new ParseBenchmark(quick).run(figures);
        poll(root, quick ? SOURCES_QUICK : SOURCES, figures);
        var report = report(figures, quick ? SOURCES_QUICK : SOURCES, loadBefore);
        say(report);
        if (!quick) {
            var file = root.resolve("docs/benchmarks/" + LocalDate.now(ZoneOffset.UTC) + "-ingest.md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, report);
            say("Written to " + root.relativize(file));
        }
    }

    private static void poll(Path root, int sources, Figures figures)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        var data = Files.createTempDirectory("newswatch-bench-");
        var feeds = new BenchFeeds(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        try (var servers = new NewsServers(feeds, HOSTS);
                var system = RunningSystem.start(root.resolve("newswatch"), data);
                var table = new SourceTable(system.database())) {
            new PollBenchmark(system, servers, table, sources, figures).run();
        }
        delete(data);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @SuppressWarnings("SystemOut") // the terminal is where a benchmark speaks
    private static void say(String line) {
        System.out.println(line);
    }

    private static String report(Figures figures, int sources, String loadBefore) {
        return """
                # Ingest benchmark, %s

                Feeds of %d items and 50 KB (46 to 59), no two alike: RSS 2.0 and Atom by turns, in English, German, French, Russian,
                Arabic and Japanese, HTML in CDATA or escaped. The parse stage: one thread of %d cores, Java %s, serial
                collector, 160 MB, ROME and ours in the same run; a core is the CPU time of the thread. The poll: the whole
                system as `./newswatch up` starts it, every setting at its default (16 readings at once, 2 on a host, 2
                documents taken apart at once, heap of ingest-service 160 MB), %,d sources on %d hosts (ports of 127.0.0.1,
                for which no spacing is kept) that the benchmark serves from its own process on the same machine. Sources
                are added and made due by SQL, all at once; the first reading runs on a system just started, and every
                article goes on through classification to alerting meanwhile. Load average before: %s, after: %s.
                Stolen time since boot: %.1f %%.

                %s""".formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        BenchFeeds.ITEMS,
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        sources,
                        HOSTS,
                        loadBefore,
                        Machine.load(),
                        Machine.stealPercent(),
                        figures.markdown());
    }
}
