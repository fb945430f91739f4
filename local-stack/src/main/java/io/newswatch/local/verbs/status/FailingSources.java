package io.newswatch.local.verbs.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.local.running.PagedList;
import io.newswatch.local.running.Role;
import io.newswatch.local.running.RunningSystem;
import io.newswatch.local.running.ServiceApi;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Asks ingest which sources it cannot read. */
final class FailingSources {
    private FailingSources() {}

    /** Those with at least one failure since the last success; empty when ingest does not say. */
    static Optional<List<FailingSource>> of(RunningSystem system, String token) {
        try (var ingest = new ServiceApi(system.address(Role.INGEST), token, StatusVerb.PATIENCE)) {
            return PagedList.read(ingest, "/api/v1/sources").map(sources -> sources.stream()
                    .filter(source -> source.path("failuresInARow").asInt() > 0)
                    .map(FailingSources::failingSource)
                    .toList());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static FailingSource failingSource(JsonNode source) {
        var failure = source.path("lastFailure");
        return new FailingSource(
                source.path("name").asText(""),
                source.path("url").asText(""),
                source.path("failuresInARow").asInt(),
                failure.isTextual() ? failure.asText() : failure.toString());
    }
}
