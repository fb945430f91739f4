package io.newswatch.local.up;

import io.newswatch.local.servers.BrokerTopics;
import io.newswatch.local.supervise.Part;
import io.newswatch.local.terminal.VerbFailure;
import java.util.List;

/** Broker and database that somebody else runs, by the variables that a service alone would have. */
final class ExternalServers implements Servers {
    private final Addresses addresses;

    ExternalServers(UpSettings settings) {
        addresses = new Addresses(
                required(settings, "KAFKA_BOOTSTRAP_SERVERS"),
                required(settings, "QUARKUS_DATASOURCE_JDBC_URL"),
                required(settings, "QUARKUS_DATASOURCE_USERNAME"),
                required(settings, "QUARKUS_DATASOURCE_PASSWORD"));
    }

    @Override
    public List<Part> parts() {
        BrokerTopics.create(addresses.bootstrapServers());
        return List.of();
    }

    @Override
    public Addresses addresses() {
        return addresses;
    }

    private static String required(UpSettings settings, String name) {
        return settings.variable(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> VerbFailure.usage("the stack \"external\" needs " + name
                        + ": the address of a server that runs already, see docs/configuration.md"));
    }
}
