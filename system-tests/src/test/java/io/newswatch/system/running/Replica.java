package io.newswatch.system.running;

import io.newswatch.local.child.ChildProcess;
import java.time.Duration;

/**
 * A second process of a service, in the same consumer group and on the same database.
 *
 * @param api its own
 */
public record Replica(Service service, Api api, ChildProcess process) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    /** Returns when it answers. */
    public void awaitReady() {
        process.awaitReady(api::isReady, PATIENCE);
    }

    /** Ends it as a crash would. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
