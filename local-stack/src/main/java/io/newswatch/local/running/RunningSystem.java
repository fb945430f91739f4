package io.newswatch.local.running;

import io.newswatch.local.terminal.Terminal;
import io.newswatch.local.terminal.VerbFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a running system answers and the token that it takes, by the environment and by what {@code up} left in the
 * data folder.
 */
public record RunningSystem(Terminal terminal, Path dataFolder) {
    private static final String TOKEN_FILE = "admin-token";

    /**
     * The token to show: {@code NEWSWATCH_TOKEN}, else {@code NEWSWATCH_ADMIN_TOKEN}, else the data folder's.
     *
     * @throws VerbFailure when there is none, which means that nothing was ever started here
     */
    public String token() {
        return terminal.variable("NEWSWATCH_TOKEN")
                .or(() -> terminal.variable("NEWSWATCH_ADMIN_TOKEN"))
                .orElseGet(this::tokenInFolder);
    }

    /** The base address of a service. */
    public URI address(Role role) {
        return terminal.variable("NEWSWATCH_" + role.name() + "_URL")
                .map(URI::create)
                .orElseGet(() -> URI.create("http://" + host(role) + ":" + port(role)));
    }

    /** Where Kafka's clients connect first. */
    public String bootstrapServers() {
        return terminal.variable("KAFKA_BOOTSTRAP_SERVERS").orElseGet(() -> listed(Role.KAFKA));
    }

    /** Where the broker or the database listens: by the environment, else by what {@code up} wrote down. */
    public ServerAddress server(Role role) {
        return ServerAddress.of(
                role == Role.KAFKA
                        ? bootstrapServers()
                        : terminal.variable("QUARKUS_DATASOURCE_JDBC_URL")
                                .map(ServerAddress::ofDatabase)
                                .orElseGet(() -> listed(role)));
    }

    /** A port that is set wins: whoever sets it means another run than the one of the folder. */
    private String listed(Role role) {
        return terminal.variable(role.variable()).isPresent()
                ? host(role) + ":" + port(role)
                : new RunFilePorts(dataFolder).server(role.title()).orElseGet(() -> host(role) + ":" + port(role));
    }

    /** By the environment, else by what {@code up} wrote down, else the usual one. */
    public int port(Role role) {
        var variable = role.variable();
        return terminal.variable(variable)
                .map(text -> number(variable, text))
                .orElseGet(() -> new RunFilePorts(dataFolder).of(role.title()).orElse(role.defaultPort()));
    }

    /** Where it listens, as seen from this machine. */
    public String host(Role role) {
        if (role.loopbackOnly()) {
            return LocalAddress.LOOPBACK;
        }
        return LocalAddress.hostOf(terminal.variable("NEWSWATCH_BIND").orElse(LocalAddress.LOOPBACK));
    }

    private String tokenInFolder() {
        var file = dataFolder.resolve(TOKEN_FILE);
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw VerbFailure.nothingRunning("nothing is running here: no token in NEWSWATCH_TOKEN, nor in " + file
                    + "; start the system with ./newswatch up");
        }
    }

    private static int number(String variable, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw VerbFailure.usage(variable + " must be a port number, not " + text);
        }
    }
}
