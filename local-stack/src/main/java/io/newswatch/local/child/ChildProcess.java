package io.newswatch.local.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A running child on a {@link Leash}: closing it, or our death, stops it. */
public final class ChildProcess implements AutoCloseable {
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(50);
    private static final int LINES_SHOWN = 20;

    private final ChildCommand command;
    private final Process process;

    private ChildProcess(ChildCommand command, Process process) {
        this.command = command;
        this.process = process;
    }

    /** Starts the child; it need not be ready when this returns. */
    public static ChildProcess start(ChildCommand command) {
        try {
            Files.createDirectories(command.log().toAbsolutePath().getParent());
            LogFile.rotate(command.log());
            var builder = new ProcessBuilder(Leash.of(command))
                    .redirectOutput(Redirect.appendTo(command.log().toFile()))
                    .redirectErrorStream(true);
            builder.environment().putAll(command.environment());
            return new ChildProcess(command, builder.start());
        } catch (IOException e) {
            throw new StartFailedException(command.name() + " could not be started: " + e.getMessage(), e);
        }
    }

    /** Process id of the child itself. */
    public long pid() {
        return process.pid();
    }

    /** What people call this part. */
    public String name() {
        return command.name();
    }

    /** Whether the child still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when the child has ended. */
    public CompletableFuture<ChildProcess> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    /** Where the child's output goes. */
    public Path log() {
        return command.log();
    }

    /** How the child ended; only for one that has. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Waits until {@code probe} says yes; fails when the child ends first, or when time is up. */
    public void awaitReady(BooleanSupplier probe, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!probe.getAsBoolean()) {
            if (exitsWithin(BETWEEN_PROBES)) {
                throw failed("ended with exit code " + process.exitValue() + " while starting");
            }
            if (System.nanoTime() > deadline) {
                throw failed("was not ready within " + limit.toSeconds() + " s");
            }
        }
    }

    /** Waits for a child that is meant to end by itself, and fails unless it ends well. */
    public void awaitSuccess(Duration limit) {
        if (!exitsWithin(limit)) {
            throw failed("did not finish within " + limit.toSeconds() + " s");
        }
        if (process.exitValue() != 0) {
            throw failed("ended with exit code " + process.exitValue());
        }
    }

    /** Kills the child at once, as a crash would. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks the child to stop without waiting for it; after its grace it is killed. */
    public void letGo() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException("leash of " + command.name() + " does not close", e);
        }
    }

    /** Asks the child to stop and waits until it has; the leash's watcher sees to it that this ends. */
    @Override
    public void close() {
        letGo();
        process.onExit().join();
    }

    /** How the child ended, or how it is, with the last lines of its log: for a person who must find out why. */
    public StartFailedException failed(String what) {
        return new StartFailedException(command.name() + " " + what + "; the end of " + command.log() + ":\n"
                + LogFile.lastLines(command.log(), LINES_SHOWN));
    }

    private boolean exitsWithin(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StartFailedException("interrupted while waiting for " + command.name(), e);
        }
    }
}
