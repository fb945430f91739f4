package io.newswatch.local.servers;

import io.newswatch.local.child.ChildCommand;
import io.newswatch.local.child.ChildProcess;
import io.newswatch.local.child.JavaCommand;
import io.newswatch.local.child.StartFailedException;
import io.newswatch.local.child.StopSignal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Kafka broker on loopback in a JVM of its own, with every topic made; started again on its folder it continues. */
public final class KafkaBroker implements AutoCloseable {
    private static final int HEAP_MEGABYTES = 256;
    private static final Duration READY_LIMIT = Duration.ofMinutes(5);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int CONNECT_MILLIS = 500;

    private final int port;
    private final ChildProcess process;

    private KafkaBroker(int port, ChildProcess process) {
        this.port = port;
        this.process = process;
    }

    /** Starts the broker on {@code port} (0: a free one) and returns when it answers and has its topics. */
    public static KafkaBroker start(Path dataFolder, int port) {
        return start(dataFolder, port, dataFolder.resolve("kafka.log"));
    }

    /** The same with the log in another place. */
    public static KafkaBroker start(Path dataFolder, int port, Path log) {
        var chosen = FreePort.orElseFind(port);
        var settings = writeSettings(dataFolder.toAbsolutePath(), chosen);
        var broker = new KafkaBroker(chosen, ChildProcess.start(command(settings, log)));
        try {
            broker.process.awaitReady(broker::listens, READY_LIMIT);
            BrokerTopics.create(broker.bootstrapServers());
            return broker;
        } catch (RuntimeException e) {
            broker.process.kill();
            throw e;
        }
    }

    /** The class path travels in the environment: it is long, and a process list should stay readable. */
    private static ChildCommand command(Path settings, Path log) {
        var arguments = new ArrayList<>(archive());
        arguments.addAll(List.of(
                "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n",
                BrokerMain.class.getName(), settings.toString()));
        return new ChildCommand(
                "Kafka",
                JavaCommand.of(HEAP_MEGABYTES, arguments),
                Map.of("CLASSPATH", System.getProperty("java.class.path")),
                log,
                StopSignal.TERM,
                GRACE);
    }

    /** Where the classes that a broker loaded are kept for its next start, for those whose class path stays the same. */
    private static List<String> archive() {
        var file = System.getProperty("newswatch.broker-archive");
        return file == null ? List.of() : JavaCommand.archive(Path.of(file));
    }

    private static Path writeSettings(Path folder, int port) {
        var file = folder.resolve("broker.properties");
        try {
            Files.createDirectories(folder);
            var lines = BrokerSettings.of(folder.resolve("storage"), port, FreePort.find()).entrySet().stream()
                    .map(setting -> setting.getKey() + "=" + setting.getValue())
                    .toList();
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new StartFailedException("Kafka's data folder " + folder + " cannot be used", e);
        }
    }

    /** Address for clients. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Loopback port. */
    public int port() {
        return port;
    }

    /** The broker process itself. */
    public ChildProcess process() {
        return process;
    }

    /** Kills the broker as a crash would; its folder can be started again. */
    public void kill() {
        process.kill();
    }

    /** Stops the broker in order. */
    @Override
    public void close() {
        process.close();
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
