package io.newswatch.local.up;

import io.newswatch.local.running.Role;
import io.newswatch.local.servers.KafkaBroker;
import io.newswatch.local.servers.PostgresServer;
import io.newswatch.local.supervise.Part;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Broker and database from Maven Central, as processes of this machine. */
final class EmbeddedServers implements Servers {
    private final UpSettings settings;
    /** The first of each: what a service must know of it stays the same when it is started again. */
    private final CompletableFuture<PostgresServer> postgres = new CompletableFuture<>();

    private final CompletableFuture<KafkaBroker> kafka = new CompletableFuture<>();

    EmbeddedServers(UpSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Part> parts() {
        return List.of(postgresPart(), kafkaPart());
    }

    @Override
    public Addresses addresses() {
        var database = postgres.join();
        return new Addresses(kafka.join().bootstrapServers(), database.jdbcUrl(), database.user(), database.password());
    }

    private Part postgresPart() {
        var port = settings.port(Role.POSTGRES);
        return new Part(Role.POSTGRES.title(), "127.0.0.1:" + port, () -> {
            var server = PostgresServer.start(settings.data().resolve("postgres"), port, settings.log("postgres"));
            postgres.complete(server);
            return server.process();
        });
    }

    private Part kafkaPart() {
        var port = settings.port(Role.KAFKA);
        return new Part(Role.KAFKA.title(), "127.0.0.1:" + port, () -> {
            var broker = KafkaBroker.start(settings.data().resolve("kafka"), port, settings.log("kafka"));
            kafka.complete(broker);
            return broker.process();
        });
    }
}
