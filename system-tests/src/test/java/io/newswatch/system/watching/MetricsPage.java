package io.newswatch.system.watching;

import io.newswatch.system.running.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code docs/metrics.md} says of each metric, by name. */
public record MetricsPage(Map<String, Metric> metrics) {
    private static final Pattern ROW = Pattern.compile("\\| `(newswatch_\\w+)` \\| (\\w+) \\|([^|]*)\\|.*");
    private static final Pattern LABEL = Pattern.compile("`(\\w+)` \\(([^)]*)\\)");
    private static final String OPEN = "any ";

    /**
     * One row.
     *
     * @param labels the values that each may have; empty when the row does not list them
     */
    public record Metric(String type, Map<String, Set<String>> labels) {}

    /** Reads the page. */
    public static MetricsPage read() {
        try {
            var metrics = new TreeMap<String, Metric>();
            for (var line : Files.readAllLines(Project.root().resolve("docs/metrics.md"))) {
                var row = ROW.matcher(line);
                if (row.matches()) {
                    metrics.put(row.group(1), new Metric(row.group(2), labels(row.group(3))));
                }
            }
            return new MetricsPage(metrics);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What services export otherwise than the page says, a line each. */
    public List<String> contradictions(Exposition exposition) {
        return exposition.samples().stream()
                .filter(sample -> sample.name().startsWith("newswatch_"))
                .filter(sample -> !sample.name().endsWith("_max"))
                .flatMap(sample -> contradiction(sample, exposition).stream())
                .distinct()
                .toList();
    }

    private Optional<String> contradiction(Exposition.Sample sample, Exposition exposition) {
        var family = exposition.family(sample.name());
        var metric = metrics.get(family);
        var type = exposition.types().get(family);
        var labels = new TreeMap<>(sample.labels());
        labels.keySet().removeAll(Set.of("le", "quantile"));
        if (metric == null) {
            return Optional.of(family + " is not on the page");
        }
        if (!metric.type().equals(type)) {
            return Optional.of(family + " is a " + type + ", not a " + metric.type());
        }
        if (!metric.labels().keySet().equals(labels.keySet())) {
            return Optional.of(family + " has the labels " + labels.keySet());
        }
        return labels.entrySet().stream()
                .filter(label -> !permits(metric.labels().get(label.getKey()), label.getValue()))
                .map(label -> family + " has " + label)
                .findFirst();
    }

    private static boolean permits(Set<String> values, String value) {
        return values.isEmpty() || values.contains(value);
    }

    private static Map<String, Set<String>> labels(String cell) {
        return LABEL.matcher(cell)
                .results()
                .collect(Collectors.toMap(label -> label.group(1), label -> values(label.group(2))));
    }

    private static Set<String> values(String list) {
        return list.startsWith(OPEN)
                ? Set.of()
                : Stream.of(list.split(",", -1)).map(String::strip).collect(Collectors.toSet());
    }
}
