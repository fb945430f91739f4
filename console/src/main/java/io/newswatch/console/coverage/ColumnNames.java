package io.newswatch.console.coverage;

import io.newswatch.console.page.View;
import io.newswatch.console.taxonomy.Words;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what a column of the chart shows, and leads to its articles. */
record ColumnNames(View view, Period period, Words words) implements Chart.Naming {
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
}
