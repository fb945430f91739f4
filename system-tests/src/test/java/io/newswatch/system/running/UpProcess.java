package io.newswatch.system.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswatch.local.servers.FreePort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** {@code ./newswatch up} as a person starts it, on free ports and a data folder of its own. */
public final class UpProcess implements AutoCloseable {
    private static final List<String> PORTS = List.of(
            "NEWSWATCH_CONSOLE_PORT",
            "NEWSWATCH_INGEST_PORT",
            "NEWSWATCH_CLASSIFY_PORT",
            "NEWSWATCH_ALERT_PORT",
            "NEWSWATCH_KAFKA_PORT",
            "NEWSWATCH_POSTGRES_PORT",
            "NEWSWATCH_SMTP_PORT",
            "NEWSWATCH_MAILBOX_PORT",
            "NEWSWATCH_DEMO_PORT");

    private final Process process;
    private final Map<String, Integer> ports;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private UpProcess(Process process, Map<String, Integer> ports) {
        this.process = process;
        this.ports = ports;
        Thread.ofPlatform().daemon().name("up-output").start(this::collect);
    }

    /** Starts it with these arguments after {@code up}. */
    public static UpProcess start(Path data, Map<String, Integer> ports, String... arguments) {
        return start(data, ports, Map.of(), arguments);
    }

    /** The same with settings of its own. */
    public static UpProcess start(
            Path data, Map<String, Integer> ports, Map<String, String> settings, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Project.root().resolve("newswatch").toString());
        command.add("up");
        command.addAll(List.of("--data", data.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        ports.forEach((name, port) -> builder.environment().put(name, String.valueOf(port)));
        builder.environment().put("NEWSWATCH_ADMIN_TOKEN", Newswatch.ADMIN_TOKEN);
        builder.environment().put("NEWSWATCH_SKIP_BUILD", "true");
        // Whatever the tests themselves run on.
        builder.environment().put("NEWSWATCH_STACK", "embedded");
        builder.environment().putAll(settings);
        try {
            return new UpProcess(builder.start(), ports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A free port for every part. */
    public static Map<String, Integer> freePorts() {
        var ports = new HashMap<String, Integer>();
        PORTS.forEach(name -> ports.put(name, FreePort.find()));
        return ports;
    }

    public Process process() {
        return process;
    }

    public int port(String variable) {
        return ports.get(variable);
    }

    /** What it has printed so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        process.destroy();
    }

    private void collect() {
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (UncheckedIOException | IOException e) {
            lines.add("(the output ended: " + e.getMessage() + ")");
        }
    }
}
