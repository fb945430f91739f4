package io.newswatch.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.local.Main;
import io.newswatch.local.running.Role;
import io.newswatch.local.servers.FreePort;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** {@code up} in a process of its own, as a person starts it, on ports and in folders of its own. */
final class UpProcess implements AutoCloseable {
    private final Process process;
    private final Path home;
    private final Path data;
    private final Path output;

    private UpProcess(Process process, Path home, Path data, Path output) {
        this.process = process;
        this.home = home;
        this.data = data;
        this.output = output;
    }

    /** A set of free ports for every role. */
    static Map<Role, Integer> freePorts() {
        var ports = new EnumMap<Role, Integer>(Role.class);
        for (var role : Role.values()) {
            var port = FreePort.find();
            while (ports.containsValue(port)) {
                port = FreePort.find();
            }
            ports.put(role, port);
        }
        return ports;
    }

    static UpProcess start(Path home, Path data, Map<Role, Integer> ports) throws IOException {
        return start(home, data, ports, Map.of());
    }

    /** The same with more in its environment. */
    static UpProcess start(Path home, Path data, Map<Role, Integer> ports, Map<String, String> environment)
            throws IOException {
        var output = Files.createTempFile(home, "up-", ".txt");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Dnewswatch.home=" + home, "-Xmx96m", "-XX:+UseSerialGC", Main.class.getName()));
        command.addAll(List.of("up", "--data", data.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("CLASSPATH", classPath());
        // Whatever the tests themselves run on.
        builder.environment().put("NEWSWATCH_STACK", "embedded");
        builder.environment().putAll(environment);
        ports.forEach((role, port) -> builder.environment().put(role.variable(), Integer.toString(port)));
        return new UpProcess(builder.start(), home, data, output);
    }

    /** What the script {@code newswatch} uses; the test's own class path would bring Quarkus's log manager. */
    private static String classPath() {
        var target = Path.of("target").toAbsolutePath();
        return target.resolve("local-stack.jar") + File.pathSeparator + target.resolve("lib") + "/*";
    }

    void awaitReady() {
        await().atMost(Duration.ofSeconds(240)).untilAsserted(() -> {
            assertThat(process.isAlive()).as(output()).isTrue();
            assertThat(output().lines()).contains("newswatch is ready");
        });
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The child processes that run now, by name. */
    Map<String, ProcessHandle> children() throws IOException {
        var children = new TreeMap<String, ProcessHandle>();
        var pids =
                new ObjectMapper().readTree(data.resolve("run.json").toFile()).path("pids");
        for (var entry : pids.properties()) {
            ProcessHandle.of(entry.getValue().asLong())
                    .filter(handle -> handle.pid() != process.pid())
                    .ifPresent(handle -> children.put(entry.getKey(), handle));
        }
        return children;
    }

    /** Other processes whose command line names this home or its data folder: children, and their leashes' watchers. */
    List<ProcessHandle> left() {
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.info()
                        .commandLine()
                        .filter(line -> line.contains(home.toString()))
                        .isPresent())
                .filter(handle -> handle.pid() != process.pid())
                .toList();
    }

    /** What Ctrl-C in a terminal, or a service manager, sends. */
    int terminate() throws InterruptedException {
        process.destroy();
        return awaitExit();
    }

    int kill() throws InterruptedException {
        process.destroyForcibly();
        return awaitExit();
    }

    int awaitExit() throws InterruptedException {
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(output()).isTrue();
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
    }
}
