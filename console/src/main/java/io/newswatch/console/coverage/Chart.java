package io.newswatch.console.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A stacked time series in the units of its picture, {@value #WIDTH} wide and {@value #HEIGHT} high, from the top left.
 *
 * @param series those with a colour of their own, then the most frequent first, the rest together last
 * @param columns one for each bucket that has articles
 * @param lines of the scale
 */
record Chart(List<Series> series, List<Column> columns, List<Line> lines, List<Label> labels) {
    static final int WIDTH = 960;
    static final int HEIGHT = 200;
    private static final int MOST_SERIES = 5;
    private static final String REST = "everything else";
    private static final int LABELS = 7;
    private static final int HALF_A_LABEL = 45;

    Chart {
        series = List.copyOf(series);
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        labels = List.copyOf(labels);
    }

    /** What a bucket is called, and where it leads. */
    interface Naming {
        /** All that a column says. */
        String title(Instant bucket, Map<String, Integer> counts);

        String link(Instant bucket);

        /** A short name under the column. */
        String label(Instant bucket);

        /** What always has the same colour, from the bottom up; everything else has one by how frequent it is. */
        default List<Colour> colours() {
            return List.of();
        }
    }

    /** What always has this colour. */
    record Colour(String key, int number) {}

    /** One colour. */
    record Series(String key, int number, int articles) {}

    /** One bucket: a column of boxes, and where its click leads. */
    record Column(String title, String link, List<Box> boxes) {}

    /** One colour's share of a column. */
    record Box(String x, String y, String width, String height, int series) {}

    /** A line of the scale. */
    record Line(String y, int value) {}

    /**
     * A name under a column.
     *
     * @param anchor which part of the name is at {@code x}
     */
    record Label(String x, String text, String anchor) {}

    /**
     * Draws the counts.
     *
     * @param buckets all of the time, also those without articles
     */
    static Chart of(List<Instant> buckets, List<CountsJson.Cell> cells, Naming naming) {
        var series = series(cells, naming.colours());
        var byBucket = cells.stream().collect(Collectors.groupingBy(CountsJson.Cell::at));
        var highest = byBucket.values().stream().mapToInt(Chart::total).max().orElse(0);
        var scale = scale(highest);
        var step = (double) WIDTH / Math.max(1, buckets.size());
        var columns = new ArrayList<Column>();
        for (var i = 0; i < buckets.size(); i++) {
            var bucket = buckets.get(i);
            var here = byBucket.getOrDefault(bucket, List.of());
            if (!here.isEmpty()) {
                var counts = counts(here, series);
                columns.add(new Column(
                        naming.title(bucket, counts),
                        naming.link(bucket),
                        boxes(counts, series, i * step, step, scale)));
            }
        }
        return new Chart(series, columns, lines(scale), labels(buckets, step, naming));
    }

    public boolean isEmpty() {
        return columns.isEmpty();
    }

    private static List<Series> series(List<CountsJson.Cell> cells, List<Colour> colours) {
        var totals = cells.stream()
                .collect(
                        Collectors.groupingBy(CountsJson.Cell::name, Collectors.summingInt(CountsJson.Cell::articles)));
        var series = new ArrayList<Series>();
        for (var colour : colours) {
            var total = totals.remove(colour.key());
            if (total != null) {
                series.add(new Series(colour.key(), colour.number(), total));
            }
        }
        series.addAll(byFrequency(totals));
        return series;
    }

    private static List<Series> byFrequency(Map<String, Integer> totals) {
        var sorted = totals.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        var series = new ArrayList<Series>();
        for (var entry : sorted.subList(0, Math.min(MOST_SERIES, sorted.size()))) {
            series.add(new Series(entry.getKey(), series.size() + 1, entry.getValue()));
        }
        if (sorted.size() > MOST_SERIES) {
            var rest = sorted.subList(MOST_SERIES, sorted.size()).stream()
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            series.add(new Series(REST, MOST_SERIES + 1, rest));
        }
        return series;
    }

    private static int total(List<CountsJson.Cell> cells) {
        return cells.stream().mapToInt(CountsJson.Cell::articles).sum();
    }

    private static Map<String, Integer> counts(List<CountsJson.Cell> cells, List<Series> series) {
        var counts = new LinkedHashMap<String, Integer>();
        series.forEach(one -> counts.put(one.key(), 0));
        cells.forEach(cell ->
                counts.merge(counts.containsKey(cell.name()) ? cell.name() : REST, cell.articles(), Integer::sum));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static List<Box> boxes(Map<String, Integer> counts, List<Series> series, double x, double step, int scale) {
        var boxes = new ArrayList<Box>();
        var bottom = (double) HEIGHT;
        for (var one : series) {
            var height = (double) counts.getOrDefault(one.key(), 0) * HEIGHT / scale;
            if (height > 0) {
                bottom -= height;
                boxes.add(new Box(
                        Units.of(x + step * 0.08),
                        Units.of(bottom),
                        Units.of(step * 0.84),
                        Units.of(height),
                        one.number()));
            }
        }
        return boxes;
    }

    /** The next round number. */
    static int scale(int highest) {
        var power = 1;
        while (power * 10 <= highest) {
            power *= 10;
        }
        for (var factor : List.of(1, 2, 4, 5, 10)) {
            if (power * factor >= highest) {
                return Math.max(1, power * factor);
            }
        }
        return power * 10;
    }

    private static List<Line> lines(int scale) {
        return scale < 4 || scale % 2 != 0
                ? List.of(new Line(Units.of(0), scale))
                : List.of(new Line(Units.of(0), scale), new Line(Units.of(HEIGHT / 2.0), scale / 2));
    }

    private static List<Label> labels(List<Instant> buckets, double step, Naming naming) {
        var every = Math.max(1, (buckets.size() + LABELS - 1) / LABELS);
        var labels = new ArrayList<Label>();
        for (var i = 0; i < buckets.size(); i += every) {
            labels.add(label((i + 0.5) * step, naming.label(buckets.get(i))));
        }
        return labels;
    }

    /** Under the middle of its column; at the right edge it ends there instead of being cut. */
    private static Label label(double x, String text) {
        return x > WIDTH - HALF_A_LABEL
                ? new Label(Units.of(WIDTH), text, "end")
                : new Label(Units.of(x), text, "middle");
    }
}
