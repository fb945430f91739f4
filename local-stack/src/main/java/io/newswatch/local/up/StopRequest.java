package io.newswatch.local.up;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * Turns Ctrl-C and SIGTERM into a request to stop, and the process's end into exit code 0 once that is done.
 *
 * <p>A JVM that is told to end runs its shutdown hooks and then exits with 130 or 143. Ours waits until the verb has
 * closed everything, and then halts with 0: a person who ends {@code up} has got what was asked for.
 */
final class StopRequest implements AutoCloseable {
    private final CompletableFuture<Void> requested = new CompletableFuture<>();
    private final CountDownLatch finished = new CountDownLatch(1);

    private StopRequest() {}

    static StopRequest listening() {
        var request = new StopRequest();
        Runtime.getRuntime().addShutdownHook(new Thread(request::stopInOrder, "stop in order"));
        return request;
    }

    CompletableFuture<Void> requested() {
        return requested;
    }

    /** Everything is stopped; the process may end. */
    @Override
    public void close() {
        finished.countDown();
    }

    private void stopInOrder() {
        if (finished.getCount() == 0) {
            return;
        }
        requested.complete(null);
        try {
            finished.await();
            Runtime.getRuntime().halt(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
