package io.newswatch.console.wiring;

import io.newswatch.console.http.AlertService;
import io.newswatch.console.http.CapabilityLinks;
import io.newswatch.console.http.Issuer;
import io.newswatch.console.http.KnownIssuer;
import io.newswatch.console.http.Meters;
import io.newswatch.console.http.Services;
import io.newswatch.console.http.Visit;
import io.newswatch.console.session.SameOrigin;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;

/** Makes the parts that carry no annotations. */
class ConsoleWiring {
    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    /** No proxy: the token goes to alert-service and to nobody in between. No redirects for the same reason. */
    @Produces
    @Singleton
    HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    @Produces
    @Singleton
    AlertService alertService(HttpClient client, ConsoleConfig config) {
        return new AlertService(client, config.alertUrl(), config.alertTimeout());
    }

    @Produces
    @Singleton
    Services services(HttpClient client, ConsoleConfig config, Visit visit) {
        var addresses = new Services.Addresses(config.ingestUrl(), config.classifyUrl(), config.alertUrl());
        return new Services(
                addresses, config.alertTimeout(), client, () -> visit.get().token());
    }

    /** Asked with the console's own token, which no person has. */
    @Produces
    @Singleton
    Meters meters(HttpClient client, ConsoleConfig config) {
        var addresses = new Services.Addresses(config.ingestUrl(), config.classifyUrl(), config.alertUrl());
        var token = config.metricsToken().or(config::adminToken).orElse("");
        return new Meters(new Services(addresses, config.alertTimeout(), client, () -> token));
    }

    @Produces
    @Singleton
    CapabilityLinks capabilityLinks(HttpClient client, ConsoleConfig config) {
        return new CapabilityLinks(client, config.alertUrl(), config.alertTimeout());
    }

    /** Empty without an issuer: then nobody signs in but by name and password or link. */
    @Produces
    @Singleton
    KnownIssuer knownIssuer(HttpClient client, OidcConfig oidc, ConsoleConfig config) {
        return new KnownIssuer(oidc.issuer()
                .map(address -> new Issuer(
                        client,
                        new Issuer.Registration(
                                address, oidc.clientId(), oidc.clientSecret(), oidc.scope(), oidc.label()),
                        config.alertTimeout())));
    }

    @Produces
    @Singleton
    SameOrigin sameOrigin(ConsoleConfig config) {
        return new SameOrigin(config.publicUrl());
    }
}
