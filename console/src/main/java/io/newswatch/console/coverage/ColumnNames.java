package io.newswatch.console.coverage;

import io.newswatch.console.page.View;
import io.newswatch.console.taxonomy.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what a column of the chart shows, and leads to its articles. */
record ColumnNames(View view, Period period, Words words) implements Chart.Naming {
    private static final List<Chart.Colour> LEVELS = List.of(
            new Chart.Colour("CORE", 1),
            new Chart.Colour("RELATED", 2),
            new Chart.Colour("MENTION", 6),
            new Chart.Colour("NONE", 5));

    @Override
    public String title(Instant bucket, Map<String, Integer> counts) {
        var by = CoverageView.by(view);
        return counts.entrySet().stream()
                .map(entry -> CoverageView.name(by, entry.getKey(), words) + " " + entry.getValue())
                .collect(Collectors.joining(", ", period.name(bucket) + ": ", ""));
    }

    @Override
    public String link(Instant bucket) {
        return CoverageView.articles(view, bucket, period.end(bucket));
    }

    @Override
    public String label(Instant bucket) {
        return period.name(bucket);
    }

    @Override
    public List<Chart.Colour> colours() {
        return CoverageView.by(view).equals("level") ? LEVELS : List.of();
    }
}
