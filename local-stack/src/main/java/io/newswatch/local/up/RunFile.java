package io.newswatch.local.up;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.local.child.ChildProcess;
import io.newswatch.local.running.Role;
import io.newswatch.local.running.ServerAddress;
import io.newswatch.local.terminal.VerbFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** The file {@code run.json}: what runs in this data folder, for other verbs and for people who must find a process. */
final class RunFile implements AutoCloseable {
    private final Path path;
    private Map<String, Long> written = Map.of();

    RunFile(Path data) {
        this.path = data.resolve("run.json");
    }

    /**
     * Writes the file anew when a process has changed.
     *
     * @param servers where the broker and the database are, which need not be on this machine
     */
    void write(UpSettings settings, Servers.Addresses servers, Map<String, ChildProcess> running) {
        var pids = new LinkedHashMap<String, Long>();
        pids.put("supervisor", ProcessHandle.current().pid());
        running.forEach((name, child) -> pids.put(name, child.pid()));
        if (pids.equals(written)) {
            return;
        }
        var ports = new LinkedHashMap<String, Integer>();
        settings.ports().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> ports.put(entry.getKey().title(), entry.getValue()));
        var beside = path.resolveSibling("run.json.new");
        try {
            new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValue(beside.toFile(), Map.of("pids", pids, "ports", ports, "servers", addresses(servers)));
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
            written = pids;
        } catch (IOException e) {
            throw VerbFailure.refused(path + " cannot be written: " + e);
        }
    }

    private static Map<String, String> addresses(Servers.Addresses servers) {
        return Map.of(
                Role.KAFKA.title(), servers.bootstrapServers(),
                Role.POSTGRES.title(), ServerAddress.ofDatabase(servers.jdbcUrl()));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
