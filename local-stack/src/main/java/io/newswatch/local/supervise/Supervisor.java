package io.newswatch.local.supervise;

import io.newswatch.local.child.ChildProcess;
import io.newswatch.local.child.StartFailedException;
import java.time.Duration;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Starts parts stage by stage, starts again what ends by itself, and stops all in reverse order. One thread starts and
 * closes; any thread may ask what runs.
 */
public final class Supervisor implements AutoCloseable {
    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(2);

    private final Announcer announcer;
    private final CompletableFuture<Void> stopRequested;
    private final Deque<List<KeptPart>> stages = new ConcurrentLinkedDeque<>();

    /** A supervisor that gives up starting when {@code stopRequested} completes. */
    public Supervisor(Announcer announcer, CompletableFuture<Void> stopRequested) {
        this.announcer = announcer;
        this.stopRequested = stopRequested;
    }

    /**
     * Starts these parts at the same time.
     *
     * @return whether all are ready; false when the stop was requested first
     * @throws StartFailedException when one of them does not start; those before it still run
     */
    public boolean start(List<Part> parts) {
        var stage = parts.stream().map(part -> new KeptPart(part, announcer)).toList();
        stages.push(stage);
        stage.forEach(KeptPart::start);
        var started = System.nanoTime();
        var ready = firstFailureOrAll(stage);
        while (!isDoneWithin(ready)) {
            announcer.waiting(namesOfMissing(stage), Duration.ofNanos(System.nanoTime() - started));
        }
        return !stopRequested.isDone();
    }

    /** What runs now, by name. */
    public Map<String, ChildProcess> running() {
        var running = new LinkedHashMap<String, ChildProcess>();
        stages.descendingIterator()
                .forEachRemaining(stage -> stage.forEach(kept ->
                        kept.child().ifPresent(child -> running.put(kept.part().name(), child))));
        return running;
    }

    @Override
    public void close() {
        while (!stages.isEmpty()) {
            var stage = stages.pop();
            stage.forEach(KeptPart::letGo);
            stage.forEach(KeptPart::awaitStopped);
        }
    }

    /** Unlike {@code allOf} this ends with the first failure: the others may still take a minute. */
    private CompletableFuture<?> firstFailureOrAll(List<KeptPart> stage) {
        var starts = stage.stream().map(KeptPart::firstStart).toList();
        var all = CompletableFuture.allOf(starts.toArray(CompletableFuture<?>[]::new));
        var failures = starts.stream().map(start -> start.thenCompose(child -> new CompletableFuture<Void>()));
        return CompletableFuture.anyOf(
                Stream.concat(Stream.of(all, stopRequested), failures).toArray(CompletableFuture<?>[]::new));
    }

    private static List<String> namesOfMissing(List<KeptPart> stage) {
        return stage.stream()
                .filter(kept -> !kept.firstStart().isDone())
                .map(kept -> kept.part().name())
                .toList();
    }

    private static boolean isDoneWithin(CompletableFuture<?> ready) {
        try {
            ready.get(BETWEEN_SIGNS_OF_LIFE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StartFailedException failed
                    ? failed
                    : new StartFailedException("a part did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailedException("interrupted while starting", e);
        }
    }
}
