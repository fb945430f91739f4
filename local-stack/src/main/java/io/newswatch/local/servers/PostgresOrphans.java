package io.newswatch.local.servers;

import io.newswatch.local.child.StartFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a server has forked and outlives it when it is killed. Most of it notices and ends; a process that waits for a
 * lock of one that has ended waits for ever, and no other server starts while it holds the shared memory.
 */
final class PostgresOrphans {
    private static final Duration AFTER_KILL = Duration.ofSeconds(30);

    private PostgresOrphans() {}

    /**
     * Waits until none works in this folder any more, kills what does not end by itself, and says whether there was one.
     * To be called only when the server that has forked them is dead. Without {@code /proc} none is found, and only
     * trying again helps.
     *
     * @param ownTime how long they may take to end by themselves
     */
    static boolean end(Path data, Duration ownTime) {
        var orphans = workingIn(data);
        if (!haveEnded(orphans, ownTime)) {
            orphans.forEach(ProcessHandle::destroyForcibly);
            if (!haveEnded(orphans, AFTER_KILL)) {
                throw new StartFailedException("processes of a dead PostgreSQL still run on " + data + ": "
                        + orphans.stream().map(ProcessHandle::pid).toList());
            }
        }
        return !orphans.isEmpty();
    }

    /** The server's processes have its data folder as their working folder. */
    private static List<ProcessHandle> workingIn(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(program -> program.endsWith("/postgres"))
                        .isPresent())
                .filter(process -> isWorkingIn(data, process.pid()))
                .toList();
    }

    private static boolean isWorkingIn(Path data, long pid) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), data);
        } catch (IOException e) {
            // It has ended meanwhile, or belongs to somebody else.
            return false;
        }
    }

    private static boolean haveEnded(List<ProcessHandle> processes, Duration limit) {
        var ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new StartFailedException("the processes of a dead PostgreSQL cannot be watched", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailedException("interrupted while waiting for the processes of a dead PostgreSQL", e);
        }
    }
}
