package io.newswatch.console.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of the console; every key has a working default. */
@ConfigMapping(prefix = "newswatch.console")
public interface ConsoleConfig {
    /** Base address of ingest-service. */
    URI ingestUrl();

    /** Base address of classify-service. */
    URI classifyUrl();

    /** Base address of alert-service. */
    URI alertUrl();

    /** Where people reach the console when that differs from what the console itself sees; decides on https. */
    Optional<URI> publicUrl();

    /** How long a page waits for a service. */
    @WithDefault("5s")
    Duration alertTimeout();

    /** Alerts on one page. */
    @WithDefault("50")
    int pageSize();

    /** May read {@code /q/metrics}, as with every service. */
    Optional<String> adminToken();

    /** May read {@code /q/metrics} and nothing else. */
    Optional<String> metricsToken();
}
