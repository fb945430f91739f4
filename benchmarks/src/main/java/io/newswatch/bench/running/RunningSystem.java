package io.newswatch.bench.running;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** {@code newswatch up} as a user starts it, on free ports and a data folder of its own. */
public final class RunningSystem implements AutoCloseable {
    public static final String TOKEN = "admin-token-of-the-benchmark";
    private static final String READY = "newswatch is ready";
    private static final long LOOK_EVERY_NANOS = 50_000_000;
    private static final List<String> PARTS = List.of(
            "CONSOLE_PORT",
            "INGEST_PORT",
            "CLASSIFY_PORT",
            "ALERT_PORT",
            "KAFKA_PORT",
            "POSTGRES_PORT",
            "SMTP_PORT",
            "MAILBOX_PORT",
            "DEMO_PORT");

    private final Process process;
    private final Path data;
    private final Map<String, Integer> ports;
    private final Duration toReady;

    private RunningSystem(Process process, Path data, Map<String, Integer> ports, Duration toReady) {
        this.process = process;
        this.data = data;
        this.ports = ports;
        this.toReady = toReady;
    }

    /**
     * Starts everything and returns when it is ready; what it prints goes to a file in the data folder.
     *
     * @param options of {@code newswatch up}
     */
    public static RunningSystem start(Path script, Path data, String... options) throws IOException {
        var ports = freePorts();
        var log = data.resolve("up.log");
        var command = new ArrayList<>(List.of(script.toString(), "up", "--data", data.toString()));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        ports.forEach((part, port) -> builder.environment().put("NEWSWATCH_" + part, String.valueOf(port)));
        builder.environment().put("NEWSWATCH_ADMIN_TOKEN", TOKEN);
        builder.environment().put("NEWSWATCH_ALLOW_LOCAL_TARGETS", "true");
        var begin = System.nanoTime();
        var process = builder.start();
        // Whoever interrupts a benchmark does not want to look for what it started.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end-newswatch"));
        while (!Files.readString(log).contains(READY)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("newswatch up ended before it was ready:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return new RunningSystem(process, data, ports, Duration.ofNanos(System.nanoTime() - begin));
    }

    public Duration toReady() {
        return toReady;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    public URI ingest(String path) {
        return uri("INGEST_PORT", path);
    }

    public URI classify(String path) {
        return uri("CLASSIFY_PORT", path);
    }

    public URI alert(String path) {
        return uri("ALERT_PORT", path);
    }

    public URI console(String path) {
        return uri("CONSOLE_PORT", path);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + ports.get("KAFKA_PORT");
    }

    /** The database, for looking at what the services write there. */
    public Connection database() throws SQLException, IOException {
        var url = "jdbc:postgresql://127.0.0.1:" + ports.get("POSTGRES_PORT") + "/newswatch";
        return DriverManager.getConnection(url, "newswatch", Files.readString(data.resolve("postgres/password")));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private URI uri(String part, String path) {
        return URI.create("http://127.0.0.1:" + ports.get(part) + path);
    }

    /** Removes the data folder of a system that has ended. */
    public static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Map<String, Integer> freePorts() throws IOException {
        var held = new ArrayList<ServerSocket>();
        var ports = new HashMap<String, Integer>();
        for (var part : PARTS) {
            var socket = new ServerSocket(0);
            held.add(socket);
            ports.put(part, socket.getLocalPort());
        }
        for (var socket : held) {
            socket.close();
        }
        return ports;
    }
}
