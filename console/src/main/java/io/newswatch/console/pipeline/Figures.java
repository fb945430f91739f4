package io.newswatch.console.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a service publishes of itself, as far as the pipeline's page shows it. */
record Figures(List<Figure> all) {
    static final Figures NONE = new Figures(List.of());
    private static final String OURS = "newswatch_";
    private static final Pattern LINE = Pattern.compile("(?<name>\\w+)(?:\\{(?<labels>.*)})? (?<value>\\S+)(?: \\d+)?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    Figures {
        all = List.copyOf(all);
    }

    /** One number. */
    record Figure(String name, Map<String, String> labels, double value) {
        boolean is(String wanted, String label, String labelled) {
            return name.equals(wanted) && (label.isEmpty() || labelled.equals(labels.get(label)));
        }
    }

    /** Lines of other programs' figures, and comments, are passed over. */
    static Figures parse(String text) {
        return new Figures(text.lines()
                .filter(line -> line.startsWith(OURS))
                .flatMap(line -> figure(line).stream())
                .toList());
    }

    /** All with this name, added up. */
    double sum(String name) {
        return sum(name, "", "");
    }

    /** All with this name and label, added up. */
    double sum(String name, String label, String labelled) {
        return all.stream()
                .filter(figure -> figure.is(name, label, labelled))
                .mapToDouble(Figure::value)
                .sum();
    }

    /** Of a timer with this label: how many took at most so many seconds. */
    TreeMap<Double, Double> buckets(String timer, String label, String labelled) {
        var buckets = new TreeMap<Double, Double>();
        for (var figure : all) {
            var upTo = figure.labels().get("le");
            if (upTo != null && figure.is(timer + "_bucket", label, labelled)) {
                buckets.merge(number(upTo).orElse(Double.POSITIVE_INFINITY), figure.value(), Double::sum);
            }
        }
        return buckets;
    }

    private static Optional<Figure> figure(String line) {
        var matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var labels = matcher.group("labels");
        return number(matcher.group("value"))
                .map(value -> new Figure(matcher.group("name"), labels == null ? Map.of() : labels(labels), value));
    }

    private static Map<String, String> labels(String text) {
        var labels = new HashMap<String, String>();
        var matcher = LABEL.matcher(text);
        while (matcher.find()) {
            labels.put(matcher.group(1), matcher.group(2));
        }
        return Map.copyOf(labels);
    }

    private static Optional<Double> number(String text) {
        try {
            return text.equals("+Inf") || text.equals("NaN") ? Optional.empty() : Optional.of(Double.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
