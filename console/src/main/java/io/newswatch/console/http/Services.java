package io.newswatch.console.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Supplier;

/** The three services, asked with the rights of whoever is signed in. Safe for use by several threads. */
public final class Services {
    private final ServiceApi ingest;
    private final ServiceApi classify;
    private final ServiceApi alert;

    /** Where the services are. */
    public record Addresses(URI ingest, URI classify, URI alert) {}

    /** @param token of the person whose request is being answered; empty for nobody */
    public Services(Addresses addresses, Duration timeout, HttpClient client, Supplier<String> token) {
        this.ingest = new ServiceApi("ingest-service", addresses.ingest(), timeout, client, token);
        this.classify = new ServiceApi("classify-service", addresses.classify(), timeout, client, token);
        this.alert = new ServiceApi("alert-service", addresses.alert(), timeout, client, token);
    }

    /** Sources, articles as they came in, dead letters. */
    public ServiceApi ingest() {
        return ingest;
    }

    /** The taxonomy. */
    public ServiceApi classify() {
        return classify;
    }

    /** Subscriptions, stories, alerts, the archive, people. */
    public ServiceApi alert() {
        return alert;
    }
}
