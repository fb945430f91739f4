package io.newswatch.bench.console;

import io.newswatch.bench.report.Figures;
import io.newswatch.bench.report.Machine;
import io.newswatch.bench.running.Http;
import io.newswatch.bench.running.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code ./newswatch bench console [--quick] [--articles=N] [--data=DIR]}: every page of the console with the demo's data,
 * then with an archive of a million articles; prints the tables and writes a dated file unless it measured less.
 */
public final class Main {
    private static final int DEMO_BAR = 200;
    private static final int FULL_BAR = 500;
    private static final long LONGEST_WAIT = TimeUnit.MINUTES.toNanos(30);

    private final Path data;
    private final Options options;
    private final Figures around = new Figures();
    private final Figures demo = new Figures();
    private final Figures full = new Figures();
    private final Progress progress = new Progress();

    private Main(Path data, Options options) {
        this.data = data;
        this.options = options;
    }

    /** The first argument is the project's folder; for the others see {@link Options}. */
    public static void main(String[] arguments) throws IOException, SQLException {
        var options = Options.of(List.of(arguments));
        var load = Machine.load();
        var data = options.data();
        var main = new Main(data, options);
        main.run();
        if (options.kept() == null) {
            RunningSystem.delete(data);
        }
        var report = main.report(load);
        main.progress.say(report);
        if (options.written()) {
            var file = options.root().resolve("docs/benchmarks/" + LocalDate.now(ZoneOffset.UTC) + "-console.md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, report);
            main.progress.say("Written to " + options.root().relativize(file));
        }
    }

    private void run() throws IOException, SQLException {
        progress.say("starting the demo");
        try (var system = RunningSystem.start(options.script(), data, "--demo")) {
            if (Integer.parseInt(count(system, "SELECT count(*) FROM article")) < options.articles() / 2) {
                measureDemo(system);
                fill(system);
            }
        }
        progress.say("starting again with the full archive");
        // As a service finds an old archive when it is started: what it makes of it by itself is waited for.
        try (var system = RunningSystem.start(options.script(), data, "--demo")) {
            awaitPacked(system);
            awaitWords(system);
            measureFull(system);
        }
    }

    private void measureDemo(RunningSystem system) throws IOException, SQLException {
        awaitDemo(system);
        around.add("demo: archived articles", count(system, "SELECT count(*) FROM article"));
        var over = new ConsoleBenchmark(system, options.views()).measure(demo, DEMO_BAR);
        around.add("demo: pages over %d ms at the first view".formatted(DEMO_BAR), over + "", "0");
    }

    private void fill(RunningSystem system) throws IOException, SQLException {
        var begin = System.nanoTime();
        new FillArchive(system, options.articles()).fill();
        around.add("filling the tables", seconds(begin));
    }

    private void measureFull(RunningSystem system) throws IOException, SQLException {
        around.add("archived articles", count(system, "SELECT count(*) FROM article"));
        around.add("stories", count(system, "SELECT count(*) FROM story"));
        around.add("alerts", count(system, "SELECT count(*) FROM alert"));
        around.add(
                "size of the database", count(system, "SELECT pg_size_pretty(pg_database_size(current_database()))"));
        around.add(
                "– of that packed hours",
                count(system, "SELECT pg_size_pretty(pg_total_relation_size('coverage_hour'))"));
        var over = new ConsoleBenchmark(system, options.views()).measure(full, FULL_BAR);
        around.add("pages over %d ms at the first view".formatted(FULL_BAR), over + "", "0");
        around.add(
                "memory of alert-service, PSS",
                "%.0f MB".formatted(Machine.pssMegabytes(system.process(), "alert-service")));
    }

    /** Until there is an alert, and the first edition is in the archive. */
    private void awaitDemo(RunningSystem system) throws IOException, SQLException {
        progress.say("waiting for the demo's first edition");
        try (var http = new Http(RunningSystem.TOKEN)) {
            var before = "";
            var quiet = 0;
            for (var limit = System.nanoTime() + TimeUnit.MINUTES.toNanos(2); quiet < 5; ) {
                LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
                var now = count(system, "SELECT count(*) FROM article");
                var isThere = http.get(system.alert("/api/v1/alerts?limit=1")).contains("\"id\"");
                quiet = isThere && now.equals(before) ? quiet + 1 : 0;
                before = now;
                if (isThere && System.nanoTime() > limit) {
                    return;
                }
            }
        }
    }

    private void awaitPacked(RunningSystem system) throws IOException, SQLException {
        var begin = System.nanoTime();
        await(system, "hours to pack", """
                SELECT count(*) FROM coverage_changed WHERE hour < date_trunc('hour', now())""");
        around.add("packing all hours, by the service after its start", seconds(begin));
    }

    private void awaitWords(RunningSystem system) throws IOException, SQLException {
        var begin = System.nanoTime();
        await(system, "days to index", """
                SELECT count(*) FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
                WHERE inhparent = 'article'::regclass AND child.relname LIKE 'article\\_d%'
                  AND child.relname < 'article_d' || to_char(now() AT TIME ZONE 'UTC', 'YYYYMMDD')
                  AND to_regclass(child.relname || '_words') IS NULL""");
        around.add("indexing the words of days that were not yet, after that", seconds(begin));
    }

    private void await(RunningSystem system, String what, String query) throws IOException, SQLException {
        var limit = System.nanoTime() + LONGEST_WAIT;
        for (var left = count(system, query); !left.equals("0"); left = count(system, query)) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("There are still " + left + " " + what);
            }
            progress.say(left + " " + what);
            LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
        }
    }

    private static String count(RunningSystem system, String query) throws IOException, SQLException {
        try (var connection = system.database()) {
            connection.setSchema("alert");
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(query)) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private static String seconds(long begin) {
        return "%.0f s".formatted((System.nanoTime() - begin) / 1e9);
    }

    private String report(String load) {
        return """
                # Console benchmark, %s

                Every page as a browser asks for it, signed in as the administrator, over HTTP from asking to the last byte of
                the HTML (%d cores, Java %s, everything on one machine, the asking program included; one request at a time).
                The first figure is the very first view of that page after the system was started, warmed up by nobody but
                the console itself; the others are of %d more views. First with the demo's data, then with an archive of %,d
                articles of 90 days, made up with the shapes, sizes and frequencies of real rows and copied into the tables of
                alert-service (sources and what ingest-service keeps are still the demo's), after a restart. The demo's news
                server goes on publishing meanwhile. Load average before: %s. Stolen time since boot: %.1f %%.

                %s
                ## With the demo's data

                %s
                ## With %,d articles in the archive

                %s""".formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        options.views(),
                        options.articles(),
                        load,
                        Machine.stealPercent(),
                        around.markdown(),
                        demo.markdown(),
                        options.articles(),
                        full.markdown());
    }
}
