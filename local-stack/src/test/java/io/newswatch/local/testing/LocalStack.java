package io.newswatch.local.testing;

import io.newswatch.local.servers.KafkaBroker;
import io.newswatch.local.servers.PostgresServer;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A real broker and a real database for tests, on free ports; each can be killed and started again where it was. */
public final class LocalStack implements AutoCloseable {
    private final Path folder;
    private volatile PostgresServer postgres;
    private volatile KafkaBroker kafka;

    private LocalStack(Path folder, PostgresServer postgres, KafkaBroker kafka) {
        this.folder = folder;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /** Starts both at the same time, with their data below {@code folder}. */
    public static LocalStack start(Path folder) {
        var broker = CompletableFuture.supplyAsync(() -> startKafka(folder.resolve("kafka")));
        var database = PostgresServer.start(folder.resolve("postgres"), 0);
        return new LocalStack(folder, database, broker.join());
    }

    /** Kafka's client finds its parts by the thread's class loader, and a pool's thread has none that knows them. */
    private static KafkaBroker startKafka(Path folder) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(LocalStack.class.getClassLoader());
        try {
            return KafkaBroker.start(folder, 0);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The database that runs now. */
    public PostgresServer postgres() {
        return postgres;
    }

    /** The broker that runs now. */
    public KafkaBroker kafka() {
        return kafka;
    }

    /** Starts the database again on its folder and port, after it was killed or closed. */
    public void restartPostgres() {
        postgres = PostgresServer.start(folder.resolve("postgres"), postgres.port());
    }

    /** Starts the broker again on its folder and port, after it was killed or closed. */
    public void restartKafka() {
        kafka = KafkaBroker.start(folder.resolve("kafka"), kafka.port());
    }

    @Override
    public void close() {
        kafka.process().letGo();
        postgres.close();
        kafka.close();
    }
}
