package io.newswatch.bench.report;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** The table of a run: what was measured, the figure, and the bar it is held against. */
public final class Figures {
    private final List<Row> rows = new ArrayList<>();

    /** One line. */
    public record Row(String what, String figure, String bar) {}

    public void add(String what, String figure) {
        add(what, figure, "");
    }

    public void add(String what, String figure, String bar) {
        rows.add(new Row(what, figure, bar));
    }

    public void addLatency(String what, Histogram micros, String bar) {
        add(
                what,
                "p50 %s · p90 %s · p99 %s · p99.9 %s · max %s ms (n=%d)"
                        .formatted(
                                millis(micros.getValueAtPercentile(50)),
                                millis(micros.getValueAtPercentile(90)),
                                millis(micros.getValueAtPercentile(99)),
                                millis(micros.getValueAtPercentile(99.9)),
                                millis(micros.getMaxValue()),
                                micros.getTotalCount()),
                bar);
    }

    public String markdown() {
        var text = new StringBuilder("| what | figure | bar |\n|---|---|---|\n");
        rows.forEach(row -> text.append("| %s | %s | %s |%n".formatted(row.what(), row.figure(), row.bar())));
        return text.toString();
    }

    private static String millis(long micros) {
        return "%.1f".formatted(micros / 1_000.0);
    }
}
