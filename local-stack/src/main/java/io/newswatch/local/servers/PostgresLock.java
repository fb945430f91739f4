package io.newswatch.local.servers;

import io.newswatch.local.child.StartFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The file {@code postmaster.pid} that a server leaves behind when it is killed. PostgreSQL removes it only when no
 * process has that id any more, and ids come again soon in a container or after a reboot; so we look at the program too.
 */
final class PostgresLock {
    private PostgresLock() {}

    /** Waits for a predecessor that is still going down, and removes what it left; says whether there was anything. */
    static boolean clear(Path data, Duration limit) {
        var lock = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(lock)) {
                return false;
            }
            var predecessor = holder(lock);
            if (predecessor.isPresent()) {
                awaitEnd(predecessor.get(), data, limit);
            }
            return Files.deleteIfExists(lock);
        } catch (IOException e) {
            throw new StartFailedException("PostgreSQL's lock file " + lock + " cannot be read", e);
        }
    }

    private static Optional<ProcessHandle> holder(Path lock) throws IOException {
        var lines = Files.readAllLines(lock);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(process -> process.info()
                .command()
                .map(program -> program.endsWith("/postgres"))
                .orElse(false));
    }

    private static void awaitEnd(ProcessHandle predecessor, Path data, Duration limit) {
        try {
            predecessor.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new StartFailedException(
                    "another PostgreSQL (process " + predecessor.pid() + ") runs on " + data + "; stop it first", e);
        } catch (ExecutionException e) {
            throw new StartFailedException("process " + predecessor.pid() + " cannot be watched", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailedException("interrupted while waiting for process " + predecessor.pid(), e);
        }
    }
}
