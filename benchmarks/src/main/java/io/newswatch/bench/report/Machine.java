package io.newswatch.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Linux says of this machine and of a process with all its descendants. */
public final class Machine {
    private static final double TICKS_PER_SECOND = 100;
    private static final int UTIME = 11;
    private static final int STIME = 12;

    private Machine() {}

    /** CPU seconds that the process and its descendants have used so far. */
    public static double cpuSeconds(ProcessHandle root) {
        return family(root).mapToDouble(Machine::cpuOf).sum();
    }

    /** The same by part of the system, recognised by its command line. */
    public static Map<String, Double> cpuByPart(ProcessHandle root) {
        return family(root)
                .collect(Collectors.groupingBy(
                        process -> part(root, process), TreeMap::new, Collectors.summingDouble(Machine::cpuOf)));
    }

    private static String part(ProcessHandle root, ProcessHandle process) {
        var line = read(Path.of("/proc/" + process.pid() + "/cmdline"));
        return Stream.of("ingest-service", "classify-service", "alert-service", "console", "BrokerMain")
                .filter(line::contains)
                .findFirst()
                .orElse(process.equals(root) ? "up" : line.contains("postgres") ? "PostgreSQL" : "other");
    }

    /** Memory of the process and its descendants, shared pages divided among those who share them; in megabytes. */
    public static double pssMegabytes(ProcessHandle root) {
        return family(root).mapToDouble(Machine::pssOf).sum() / 1024;
    }

    /** The same of one part of the system alone. */
    public static double pssMegabytes(ProcessHandle root, String part) {
        return family(root)
                        .filter(process -> part(root, process).equals(part))
                        .mapToDouble(Machine::pssOf)
                        .sum()
                / 1024;
    }

    /** The load averages, as the kernel prints them. */
    public static String load() {
        return read(Path.of("/proc/loadavg")).strip();
    }

    /** The share of time that the hypervisor gave to others since start, in percent. */
    public static double stealPercent() {
        var fields = Arrays.stream(read(Path.of("/proc/stat"))
                        .lines()
                        .findFirst()
                        .orElse("")
                        .split("\\s+"))
                .skip(1)
                .map(Double::valueOf)
                .toList();
        return fields.size() < 8
                ? 0
                : 100 * fields.get(7) / fields.stream().mapToDouble(d -> d).sum();
    }

    private static Stream<ProcessHandle> family(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants());
    }

    private static double cpuOf(ProcessHandle process) {
        var stat = read(Path.of("/proc/" + process.pid() + "/stat"));
        if (stat.isEmpty()) {
            return 0;
        }
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        return (Long.parseLong(fields.get(UTIME)) + Long.parseLong(fields.get(STIME))) / TICKS_PER_SECOND;
    }

    private static double pssOf(ProcessHandle process) {
        return read(Path.of("/proc/" + process.pid() + "/smaps_rollup"))
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                .sum();
    }

    /** Empty for a process that has just ended. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
