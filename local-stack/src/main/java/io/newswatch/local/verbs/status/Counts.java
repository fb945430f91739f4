package io.newswatch.local.verbs.status;

import io.newswatch.local.running.Role;
import io.newswatch.local.running.RunningSystem;
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
                read(system, token, Role.INGEST).map(m -> m.totals("newswatch_articles_total", "status")),
                read(system, token, Role.CLASSIFY).map(m -> m.totals("newswatch_classified_total", "level")),
                read(system, token, Role.ALERT).map(m -> m.totals("newswatch_alerts_total", "outcome")));
    }

    private static Optional<Metrics> read(RunningSystem system, String token, Role role) {
        try (var service = new ServiceApi(system.address(role), token, StatusVerb.PATIENCE)) {
            return service.getText("/q/metrics").map(Metrics::parse);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
