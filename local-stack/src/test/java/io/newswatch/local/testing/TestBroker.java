package io.newswatch.local.testing;

/** A Kafka broker for tests, with all topics and nothing on them, wherever it runs. */
public interface TestBroker extends AutoCloseable {
    /** Address for clients; the same after a restart. */
    String bootstrapServers();

    boolean isAlive();

    /** Ends the broker as a crash would. A broker that is not ours to kill leaves the test out instead. */
    void kill();

    /** Starts it again where it was, and returns when it answers. */
    void restart();

    @Override
    void close();
}
