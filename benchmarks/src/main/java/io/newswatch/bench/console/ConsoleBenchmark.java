package io.newswatch.bench.console;

import io.newswatch.bench.report.Figures;
import io.newswatch.bench.running.RunningSystem;
import java.io.IOException;
import org.HdrHistogram.Histogram;

/** Looks at every page of a running console, one after the other: the first view, then many. */
final class ConsoleBenchmark {
    private static final int HEAVIEST = 300_000;

    private final RunningSystem system;
    private final int views;

    /** @param views of each page, after the first */
    ConsoleBenchmark(RunningSystem system, int views) {
        this.system = system;
        this.views = views;
    }

    /**
     * Measures all pages.
     *
     * @param bar for the first view, in milliseconds
     * @return how many pages were over the bar at the first view
     */
    int measure(Figures figures, int bar) throws IOException {
        var over = 0;
        try (var browser = Browser.signedIn(system)) {
            for (var page : PageList.of(system)) {
                var first = browser.view(page.path());
                var histogram = new Histogram(600_000_000L, 3);
                for (int i = 0; i < views; i++) {
                    histogram.recordValue(browser.view(page.path()).micros());
                }
                var isOver = first.micros() > bar * 1_000L;
                over += isOver ? 1 : 0;
                figures.add(
                        "`" + page.name() + "`" + (first.bytes() > HEAVIEST ? " (over 300 KB)" : ""),
                        "%s · p50 %s · p95 %s · max %s ms · %.0f KB (%.0f packed)"
                                .formatted(
                                        millis(first.micros()),
                                        millis(histogram.getValueAtPercentile(50)),
                                        millis(histogram.getValueAtPercentile(95)),
                                        millis(histogram.getMaxValue()),
                                        first.bytes() / 1_000.0,
                                        first.packed() / 1_000.0),
                        "first < " + bar + (isOver ? " — over" : ""));
                say(page.path() + " first " + millis(first.micros()) + " p50 "
                        + millis(histogram.getValueAtPercentile(50)));
            }
        }
        return over;
    }

    private static String millis(long micros) {
        return "%.0f".formatted(micros / 1_000.0);
    }

    @SuppressWarnings("SystemOut") // the terminal is where a benchmark speaks
    private static void say(String what) {
        System.out.println("… " + what);
    }
}
