package io.newswatch.bench.ingest;

import io.newswatch.bench.report.Figures;
import io.newswatch.bench.report.Machine;
import io.newswatch.bench.running.Http;
import io.newswatch.bench.running.RunningSystem;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** One reading of every source: how long it takes, and what it costs; begun when it is made. */
final class Round {
    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long LONGEST_WAIT = TimeUnit.MINUTES.toNanos(20);
    private static final String SERVICE = "ingest-service";
    private static final String PARSED = "newswatch_stage_seconds_count{stage=\"parse\"";

    private final RunningSystem system;
    private final NewsServers servers;
    private final SourceTable sources;
    private final Http http;
    private final Map<String, Long> writesBefore;
    private final long parsedBefore;
    private final long wholeBefore;
    private final long notModifiedBefore;
    private final Map<String, Double> cpuBefore;
    private Map<String, Double> cpuAfter = Map.of();
    private double mostMemory;
    private double seconds;
    private int read;

    Round(RunningSystem system, NewsServers servers, SourceTable sources, Http http) throws SQLException {
        this.system = system;
        this.servers = servers;
        this.sources = sources;
        this.http = http;
        this.writesBefore = sources.writes();
        this.parsedBefore = parsedSinceStart();
        this.wholeBefore = servers.wholeAnswers();
        this.notModifiedBefore = servers.notModified();
        this.cpuBefore = Machine.cpuByPart(system.process());
    }

    /** Makes all sources due, and returns when all have been read. */
    void read(int howMany) throws SQLException {
        var begin = System.nanoTime();
        sources.makeDue();
        while (read < howMany) {
            LockSupport.parkNanos(LOOK_EVERY);
            read = sources.read();
            mostMemory = Math.max(mostMemory, Machine.pssMegabytes(system.process(), SERVICE));
            if (System.nanoTime() - begin > LONGEST_WAIT) {
                throw new IllegalStateException("Of " + howMany + " sources only " + read + " have been read");
            }
        }
        seconds = (System.nanoTime() - begin) / 1e9;
        cpuAfter = Machine.cpuByPart(system.process());
    }

    double seconds() {
        return seconds;
    }

    String pace() {
        return "%.1f s, %,.0f sources/s".formatted(seconds, read / seconds);
    }

    long parsed() {
        return parsedSinceStart() - parsedBefore;
    }

    long wholeAnswers() {
        return servers.wholeAnswers() - wholeBefore;
    }

    long notModified() {
        return servers.notModified() - notModifiedBefore;
    }

    void addCosts(Figures figures) {
        figures.add(
                "– CPU, ms a source",
                cpuAfter.entrySet().stream()
                        .map(part -> "%s %.2f"
                                .formatted(
                                        part.getKey(),
                                        1_000 * (part.getValue() - cpuBefore.getOrDefault(part.getKey(), 0.0)) / read))
                        .collect(Collectors.joining(" · ")));
        figures.add("– memory of ingest-service, the most seen, PSS", "%.0f MB".formatted(mostMemory));
    }

    /** Rows by table, without the update that made all sources due. */
    String writesForEach() throws SQLException {
        var written = new TreeMap<String, Double>();
        sources.writes().forEach((table, rows) -> {
            var ours = table.equals("source") ? read : 0;
            var more = rows - writesBefore.getOrDefault(table, 0L) - ours;
            if (more > 0) {
                written.put(table, (double) more / read);
            }
        });
        return written.entrySet().stream()
                .map(table -> "%s %.3f".formatted(table.getKey(), table.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private long parsedSinceStart() {
        return http.get(system.ingest("/q/metrics"))
                .lines()
                .filter(line -> line.startsWith(PARSED))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
