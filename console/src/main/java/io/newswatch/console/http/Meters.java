package io.newswatch.console.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The services' figures in Prometheus' text form. They are read with the console's own token, because no person has one
 * for them: a page may show them only after a service has answered its reader what is for operators alone.
 */
public final class Meters {
    private static final String PATH = "/q/metrics";

    private final Services services;

    /** @param services asked with a token that reads figures */
    public Meters(Services services) {
        this.services = services;
    }

    /** Nothing when ingest-service does not answer. */
    public Optional<String> ingest() {
        return read(services.ingest());
    }

    /** Nothing when classify-service does not answer. */
    public Optional<String> classify() {
        return read(services.classify());
    }

    /** Nothing when alert-service does not answer. */
    public Optional<String> alert() {
        return read(services.alert());
    }

    private static Optional<String> read(ServiceApi service) {
        return service.bytes(PATH, Query.none(), "text/plain") instanceof Answer.Found<byte[]> found
                ? Optional.of(new String(found.value(), StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
