package io.newswatch.local.up;

import io.newswatch.local.running.LocalAddress;
import io.newswatch.local.running.Role;
import io.newswatch.local.terminal.Terminal;
import io.newswatch.local.terminal.VerbFailure;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code up} was asked to do, by options and environment.
 *
 * @param home folder of the repository, where the packaged services are
 * @param data folder of the state
 * @param demo whether the demo runs too
 * @param bind address that the services listen on
 * @param ports port of every role that takes part
 * @param terminal the environment, for what is only handed on
 */
record UpSettings(Path home, Path data, boolean demo, String bind, Map<Role, Integer> ports, Terminal terminal) {
    private static final int HIGHEST_PORT = 65_535;

    UpSettings {
        ports = Map.copyOf(ports);
    }

    static UpSettings of(Terminal terminal, Path data, boolean demo, StackKind stack) {
        var home = Path.of(System.getProperty("newswatch.home", "."));
        var bind = terminal.variable("NEWSWATCH_BIND").orElse("127.0.0.1");
        var ports = new EnumMap<Role, Integer>(Role.class);
        rolesOf(terminal, demo, stack).forEach(role -> ports.put(role, port(terminal, role)));
        refuseSharedPorts(ports);
        return new UpSettings(home.toAbsolutePath(), data.toAbsolutePath(), demo, bind, ports, terminal);
    }

    int port(Role role) {
        var port = ports.get(role);
        if (port == null) {
            throw new IllegalStateException(role.title() + " does not take part");
        }
        return port;
    }

    /** Address for programs on this machine. */
    String url(Role role) {
        return "http://" + host() + ":" + port(role);
    }

    /** Links that leave the system begin with this. */
    String publicUrl() {
        return variable("NEWSWATCH_PUBLIC_URL").orElseGet(() -> url(Role.CONSOLE));
    }

    boolean builtInMailbox() {
        return ports.containsKey(Role.MAILBOX);
    }

    Optional<String> variable(String name) {
        return terminal.variable(name);
    }

    Path log(String name) {
        return data.resolve("logs").resolve(name + ".log");
    }

    /** The bound address as a program on this machine reaches it. */
    String host() {
        return LocalAddress.hostOf(bind);
    }

    private static Set<Role> rolesOf(Terminal terminal, boolean demo, StackKind stack) {
        var roles = EnumSet.allOf(Role.class);
        if (terminal.variable("NEWSWATCH_SMTP_HOST").isPresent()) {
            roles.removeAll(Set.of(Role.SMTP, Role.MAILBOX));
        }
        if (stack == StackKind.EXTERNAL) {
            roles.removeAll(Set.of(Role.KAFKA, Role.POSTGRES));
        }
        if (!demo) {
            roles.remove(Role.DEMO);
        }
        return roles;
    }

    private static int port(Terminal terminal, Role role) {
        var text = terminal.variable(role.variable()).orElse(Integer.toString(role.defaultPort()));
        var port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            throw VerbFailure.usage(
                    role.variable() + " must be a port between 1 and " + HIGHEST_PORT + ", not \"" + text + "\"");
        }
        return port;
    }

    private static void refuseSharedPorts(Map<Role, Integer> ports) {
        var roles = new HashMap<Integer, Role>();
        ports.forEach((role, port) -> {
            var other = roles.put(port, role);
            if (other != null) {
                throw VerbFailure.usage("port " + port + " is given to both " + other.title() + " and " + role.title()
                        + "; change " + role.variable() + " or " + other.variable());
            }
        });
    }
}
