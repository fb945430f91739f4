package io.newswatch.local.supervise;

import io.newswatch.local.child.ChildProcess;
import io.newswatch.local.child.StartFailedException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One part and the thread that keeps it running.
 *
 * <pre>
 *   starting ──► running ──► (ended) ──► waiting ──► starting …
 *      │ first time: the whole start fails
 *   stopping, from any of these ──► stopped
 * </pre>
 *
 * <p>The child is handed over under the lock, so that a stop that comes while the part starts finds either no child (and
 * interrupts the start) or the child (and stops it).
 */
final class KeptPart {
    private final Part part;
    private final Announcer announcer;
    private final CompletableFuture<ChildProcess> firstStart = new CompletableFuture<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread keeper;
    private @Nullable ChildProcess child;

    KeptPart(Part part, Announcer announcer) {
        this.part = part;
        this.announcer = announcer;
        this.keeper =
                Thread.ofPlatform().daemon().name("keeper of " + part.name()).unstarted(this::keep);
    }

    void start() {
        keeper.start();
    }

    Part part() {
        return part;
    }

    /** Completes when the part is ready for the first time, or with the reason why it is not. */
    CompletableFuture<ChildProcess> firstStart() {
        return firstStart;
    }

    synchronized Optional<ChildProcess> child() {
        return Optional.ofNullable(child).filter(ChildProcess::isAlive);
    }

    /** Asks the part to stop; does not wait. */
    synchronized void letGo() {
        stop.countDown();
        if (child != null) {
            child.letGo();
        } else {
            keeper.interrupt();
        }
    }

    void awaitStopped() {
        try {
            keeper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        var pause = BackOff.first();
        do {
            var started = System.nanoTime();
            var reason = runOnce(started);
            if (!firstStart.isDone()) {
                firstStart.completeExceptionally(new StartFailedException(reason));
                return;
            }
            if (!stopping()) {
                announcer.lost(part, reason, pause.next());
            }
            if (stopsWithin(pause.next())) {
                return;
            }
            pause = pause.after(since(started));
        } while (!stopping());
    }

    /** Starts the part and returns when it has ended, with how it ended. */
    private String runOnce(long started) {
        try {
            var running = part.start().get();
            if (!adopt(running)) {
                return "stopped while starting";
            }
            announcer.ready(part, since(started));
            firstStart.complete(running);
            running.onExit().join();
            abandon();
            return "ended with exit code " + running.exitCode() + "; its log is " + running.log();
        } catch (StartFailedException e) {
            return String.valueOf(e.getMessage());
        } catch (RuntimeException e) {
            // Whatever it is, a keeper that died in silence would leave the start waiting for ever.
            return "could not be started: " + e;
        }
    }

    private boolean adopt(ChildProcess running) {
        synchronized (this) {
            if (!stopping()) {
                child = running;
                return true;
            }
        }
        running.close();
        return false;
    }

    private synchronized void abandon() {
        child = null;
    }

    private boolean stopping() {
        return stop.getCount() == 0;
    }

    private boolean stopsWithin(Duration pause) {
        try {
            return stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
