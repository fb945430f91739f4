package io.newswatch.system.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;

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
        var unknownMetrics = new TreeSet<String>();
        var unknownLabels = new TreeSet<String>();
        for (var query : Query.shipped()) {
            unknownMetrics.addAll(query.metrics());
            unknownLabels.addAll(query.labels());
        }
        unknownMetrics.removeAll(exposition.names());
        unknownMetrics.removeAll(OF_PROMETHEUS);
        unknownLabels.removeAll(exposition.labels());
        unknownLabels.removeAll(OF_THE_TARGET);
        assertThat(unknownMetrics).as("metrics that no service exports").isEmpty();
        assertThat(unknownLabels).as("labels that no metric has").isEmpty();
    }
}
