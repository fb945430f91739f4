package io.newswatch.local.up;

import io.newswatch.local.running.Role;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environment that each service is started with: addresses for all, each secret only for who needs it. */
final class ServiceEnvironment {
    private final UpSettings settings;
    private final Secrets secrets;
    private final String adminToken;

    ServiceEnvironment(UpSettings settings, Secrets secrets, String adminToken) {
        this.settings = settings;
        this.secrets = secrets;
        this.adminToken = adminToken;
    }

    Map<String, String> of(Service service, Servers.Addresses servers) {
        var environment = new LinkedHashMap<String, String>();
        environment.putAll(addresses());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", servers.bootstrapServers());
        environment.put("NEWSWATCH_ADMIN_TOKEN", adminToken);
        environment.put("NEWSWATCH_JWT_PUBLIC_KEY", secrets.jwtPublicKey().toString());
        environment.put("NEWSWATCH_DEMO", Boolean.toString(settings.demo()));
        if (settings.demo()) {
            environment.put("NEWSWATCH_ALLOWED_TARGETS", settings.host() + ":" + settings.port(Role.DEMO));
        }
        switch (service.role()) {
            case INGEST -> {
                environment.putAll(database(servers));
                if (settings.demo()) {
                    // The demo's own server may be asked every few seconds; nobody else's would like that.
                    environment.put("NEWSWATCH_SHORTEST_PAUSE", "5s");
                }
            }
            case ALERT -> {
                environment.putAll(database(servers));
                environment.putAll(mail());
                environment.put(
                        "NEWSWATCH_JWT_PRIVATE_KEY", secrets.jwtPrivateKey().toString());
                environment.put("NEWSWATCH_SECRETS_KEY", secrets.secretsKey());
            }
            case CONSOLE, CLASSIFY, KAFKA, POSTGRES, SMTP, MAILBOX, DEMO -> {
                // nothing beyond the common ones
            }
        }
        return environment;
    }

    private Map<String, String> addresses() {
        var addresses = new LinkedHashMap<String, String>();
        addresses.put("NEWSWATCH_BIND", settings.bind());
        addresses.put("NEWSWATCH_PUBLIC_URL", settings.publicUrl());
        for (var service : Service.all()) {
            var role = service.role();
            addresses.put(role.variable(), Integer.toString(settings.port(role)));
            addresses.put("NEWSWATCH_" + role.name() + "_URL", settings.url(role));
        }
        return addresses;
    }

    private static Map<String, String> database(Servers.Addresses servers) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", servers.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", servers.user(),
                "QUARKUS_DATASOURCE_PASSWORD", servers.password());
    }

    /** With a real server its variables are in our own environment, which the children inherit. */
    private Map<String, String> mail() {
        if (!settings.builtInMailbox()) {
            return Map.of("NEWSWATCH_BUILTIN_MAILBOX", "false");
        }
        return Map.of(
                "NEWSWATCH_BUILTIN_MAILBOX", "true",
                "NEWSWATCH_SMTP_HOST", settings.host(),
                "NEWSWATCH_SMTP_PORT", Integer.toString(settings.port(Role.SMTP)));
    }
}
