package io.newswatch.local.testing;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A real broker and a real database for tests; each can be killed and started again where it was.
 *
 * <p>{@code NEWSWATCH_STACK} says where they come from: {@code embedded} (processes of this machine), {@code containers}
 * (Testcontainers), or {@code external}: servers of your own at {@code KAFKA_BOOTSTRAP_SERVERS} and
 * {@code QUARKUS_DATASOURCE_JDBC_URL}, for one test run at a time.
 */
public final class LocalStack implements AutoCloseable {
    private final TestDatabase postgres;
    private final TestBroker kafka;

    private LocalStack(TestDatabase postgres, TestBroker kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /** Starts both at the same time, as the environment says; data of embedded ones is below {@code folder}. */
    public static LocalStack start(Path folder) {
        return start(folder, System.getenv());
    }

    static LocalStack start(Path folder, Map<String, String> environment) {
        var kind = environment.getOrDefault("NEWSWATCH_STACK", "embedded");
        return switch (kind) {
            case "embedded" ->
                both(
                        () -> new EmbeddedDatabase(folder.resolve("postgres")),
                        () -> new EmbeddedBroker(folder.resolve("kafka")));
            case "containers" -> both(ContainerDatabase::new, ContainerBroker::new);
            case "external" -> both(() -> database(environment), () -> broker(environment));
            default ->
                throw new IllegalArgumentException(
                        "NEWSWATCH_STACK is embedded, containers or external, not \"" + kind + "\"");
        };
    }

    private static LocalStack both(Supplier<TestDatabase> database, Supplier<TestBroker> broker) {
        var starting = CompletableFuture.supplyAsync(inOurClassLoader(broker));
        return new LocalStack(database.get(), starting.join());
    }

    /** Kafka's client finds its parts by the thread's class loader, and a pool's thread has none that knows them. */
    private static <T> Supplier<T> inOurClassLoader(Supplier<T> start) {
        return () -> {
            var thread = Thread.currentThread();
            var before = thread.getContextClassLoader();
            thread.setContextClassLoader(LocalStack.class.getClassLoader());
            try {
                return start.get();
            } finally {
                thread.setContextClassLoader(before);
            }
        };
    }

    private static TestDatabase database(Map<String, String> environment) {
        return new ExternalDatabase(
                required(environment, "QUARKUS_DATASOURCE_JDBC_URL"),
                required(environment, "QUARKUS_DATASOURCE_USERNAME"),
                required(environment, "QUARKUS_DATASOURCE_PASSWORD"));
    }

    private static TestBroker broker(Map<String, String> environment) {
        return new ExternalBroker(
                required(environment, "KAFKA_BOOTSTRAP_SERVERS"),
                Boolean.parseBoolean(environment.get("NEWSWATCH_STACK_MAY_BE_EMPTIED")));
    }

    private static String required(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .orElseThrow(
                        () -> new IllegalArgumentException(name + " must name the server of NEWSWATCH_STACK=external"));
    }

    /** The database. */
    public TestDatabase postgres() {
        return postgres;
    }

    /** The broker. */
    public TestBroker kafka() {
        return kafka;
    }

    /** Starts the database again where it was, after it was killed. */
    public void restartPostgres() {
        postgres.restart();
    }

    /** Starts the broker again where it was, after it was killed. */
    public void restartKafka() {
        kafka.restart();
    }

    @Override
    public void close() {
        if (kafka instanceof EmbeddedBroker embedded) {
            embedded.letGo();
        }
        postgres.close();
        kafka.close();
    }
}
