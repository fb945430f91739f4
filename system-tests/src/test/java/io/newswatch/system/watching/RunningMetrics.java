package io.newswatch.system.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What must hold of the metrics of a system that has done a bit of everything. */
public final class RunningMetrics {
    /** Made by Prometheus itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    /** Given by the configuration of Prometheus. */
    private static final Set<String> OF_THE_TARGET = Set.of("job", "instance", "service");

    /** What is promised to those who write alarms and dashboards of their own. */
    private static final Set<String> PROMISED = Set.of(
            "newswatch_articles_total",
            "newswatch_classified_total",
            "newswatch_stage_seconds",
            "newswatch_end_to_end_seconds",
            "newswatch_alerts_total",
            "newswatch_deliveries_total",
            "newswatch_dead_letters",
            "newswatch_consumer_lag",
            "newswatch_source_silence_seconds",
            "newswatch_canary_seconds",
            "newswatch_canary_missed_total",
            "newswatch_ledger_imbalance");

    private RunningMetrics() {}

    /** Every metric is as the page says, and every alarm and dashboard asks for what there is. */
    public static void check(Exposition exposition) {
        assertThat(exposition.types().keySet()).containsAll(PROMISED);
        assertThat(MetricsPage.read().contradictions(exposition)).isEmpty();
        assertThat(unanswered(Query.shipped(), exposition)).isEmpty();
    }

    /** The metrics and labels that queries ask for and nobody gives, in words. */
    static List<String> unanswered(List<Query> queries, Exposition exposition) {
        var metrics = new TreeSet<String>();
        var labels = new TreeSet<String>();
        for (var query : queries) {
            metrics.addAll(query.metrics());
            labels.addAll(query.labels());
        }
        metrics.removeAll(exposition.names());
        metrics.removeAll(OF_PROMETHEUS);
        labels.removeAll(exposition.labels());
        labels.removeAll(OF_THE_TARGET);
        return Stream.concat(
                        metrics.stream().map(name -> "no service exports " + name),
                        labels.stream().map(name -> "no metric has the label " + name))
                .toList();
    }
}
