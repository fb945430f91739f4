package io.newswatch.local.verbs.status;

import io.newswatch.local.running.RunningSystem;
import io.newswatch.local.running.RunningSystem.Part;
import io.newswatch.local.running.ServiceApi;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** How many articles came in, were classified and raised alerts since each service started; empty when unknown. */
record Counts(
        Optional<Map<String, Long>> articlesByStatus,
        Optional<Map<String, Long>> classifiedByLevel,
        Optional<Map<String, Long>> alertsByOutcome) {
    static Counts of(RunningSystem system, String token) {
        return new Counts(
                read(system, token, Part.INGEST).map(m -> m.totals("newswatch_articles_total", "status")),
                read(system, token, Part.CLASSIFY).map(m -> m.totals("newswatch_classified_total", "level")),
                read(system, token, Part.ALERT).map(m -> m.totals("newswatch_alerts_total", "outcome")));
    }

    private static Optional<Metrics> read(RunningSystem system, String token, Part part) {
        try (var service = new ServiceApi(system.address(part), token, StatusVerb.PATIENCE)) {
            return service.getText("/q/metrics").map(Metrics::parse);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
