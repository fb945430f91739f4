package io.newswatch.local.testing;

import io.newswatch.local.servers.KafkaBroker;
import java.nio.file.Path;

/** A broker in a JVM of this machine. */
final class EmbeddedBroker implements TestBroker {
    private final Path folder;
    private volatile KafkaBroker broker;

    EmbeddedBroker(Path folder) {
        this.folder = folder;
        this.broker = KafkaBroker.start(folder, 0);
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public boolean isAlive() {
        return broker.process().isAlive();
    }

    @Override
    public void kill() {
        broker.kill();
    }

    @Override
    public void restart() {
        broker = KafkaBroker.start(folder, broker.port());
    }

    /** Lets it stop while the caller stops something else. */
    void letGo() {
        broker.process().letGo();
    }

    @Override
    public void close() {
        broker.close();
    }
}
