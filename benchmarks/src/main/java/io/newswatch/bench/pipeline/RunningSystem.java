package io.newswatch.bench.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** {@code newswatch up} as a user starts it, on free ports and a data folder of its own. */
final class RunningSystem implements AutoCloseable {
    static final String TOKEN = "admin-token-of-the-benchmark";
    private static final String READY = "newswatch is ready";
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
    private final Map<String, Integer> ports;
    private final Duration toReady;

    private RunningSystem(Process process, Map<String, Integer> ports, Duration toReady) {
        this.process = process;
        this.ports = ports;
        this.toReady = toReady;
    }

    /** Starts everything and returns when it is ready; {@code progress} gets every line it prints. */
    static RunningSystem start(Path script, Path data, Consumer<String> progress) throws IOException {
        var ports = freePorts();
        var builder = new ProcessBuilder(script.toString(), "up", "--data", data.toString()).redirectErrorStream(true);
        ports.forEach((part, port) -> builder.environment().put("NEWSWATCH_" + part, String.valueOf(port)));
        builder.environment().put("NEWSWATCH_ADMIN_TOKEN", TOKEN);
        builder.environment().put("NEWSWATCH_ALLOW_LOCAL_TARGETS", "true");
        var begin = System.nanoTime();
        var process = builder.start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            progress.accept(line);
            if (line.equals(READY)) {
                var toReady = Duration.ofNanos(System.nanoTime() - begin);
                Thread.ofPlatform().daemon().name("up-output").start(() -> drain(process, output));
                return new RunningSystem(process, ports, toReady);
            }
        }
        throw new IllegalStateException("newswatch up ended before it was ready");
    }

    /** Reads on, because a full pipe would stop the system; the stream breaks off when the system is stopped. */
    private static void drain(Process process, BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException("The output of newswatch up broke off", e);
            }
        }
    }

    Duration toReady() {
        return toReady;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    URI ingest(String path) {
        return uri("INGEST_PORT", path);
    }

    URI classify(String path) {
        return uri("CLASSIFY_PORT", path);
    }

    URI alert(String path) {
        return uri("ALERT_PORT", path);
    }

    String bootstrapServers() {
        return "127.0.0.1:" + ports.get("KAFKA_PORT");
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
