package io.newswatch.local.verbs.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counters in Prometheus' text form, as far as the status screen needs them. */
record Metrics(List<Sample> samples) {
    private static final Pattern LINE =
            Pattern.compile("(?<name>\\w+)(\\{(?<labels>.*)})? (?<value>[0-9.eE+-]+)( \\d+)?");

    Metrics {
        samples = List.copyOf(samples);
    }

    /** One counter with its labels as they stand in the text. */
    record Sample(String name, String labels, double value) {
        Optional<String> label(String label) {
            var matcher = Pattern.compile("(?:^|,)" + label + "=\"([^\"]*)\"").matcher(labels);
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        }
    }

    static Metrics parse(String text) {
        return new Metrics(text.lines().flatMap(line -> sample(line).stream()).toList());
    }

    /** The counter's sums by the values of one label. */
    Map<String, Long> totals(String name, String label) {
        var totals = new TreeMap<String, Long>();
        for (var sample : samples) {
            if (sample.name().equals(name)) {
                totals.merge(sample.label(label).orElse("other"), Math.round(sample.value()), Long::sum);
            }
        }
        return totals;
    }

    private static Optional<Sample> sample(String line) {
        var matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var labels = Optional.ofNullable(matcher.group("labels")).orElse("");
        return Optional.of(new Sample(matcher.group("name"), labels, Double.parseDouble(matcher.group("value"))));
    }
}
