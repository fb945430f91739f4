package io.newswatch.local.up;

import io.newswatch.local.child.ChildProcess;
import io.newswatch.local.child.StartFailedException;
import io.newswatch.local.running.Role;
import io.newswatch.local.servers.KafkaBroker;
import io.newswatch.local.servers.PostgresServer;
import io.newswatch.local.supervise.Part;
import io.newswatch.local.supervise.Supervisor;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Everything of Newswatch as processes of this machine.
 *
 * <pre>
 *   PostgreSQL ┐           ┌ ingest-service   ┐
 *   Kafka      ├─► ready ─►┤ classify-service ├─► ready ─► demo's sources and subscriptions
 *   mailbox    │           │ alert-service    │
 *   demo       ┘           └ console          ┘
 * </pre>
 */
final class EmbeddedStack implements AutoCloseable {
    private final UpSettings settings;
    private final ServiceEnvironment environment;
    private final ServiceProcess services;
    private final Supervisor supervisor;
    private final InThisProcess inThisProcess;
    /** The first of each: what a service must know of it stays the same when it is started again. */
    private final CompletableFuture<PostgresServer> postgres = new CompletableFuture<>();

    private final CompletableFuture<KafkaBroker> kafka = new CompletableFuture<>();

    EmbeddedStack(
            UpSettings settings, ServiceEnvironment environment, Supervisor supervisor, InThisProcess inThisProcess) {
        this.settings = settings;
        this.environment = environment;
        this.services = new ServiceProcess(settings);
        this.supervisor = supervisor;
        this.inThisProcess = inThisProcess;
    }

    /**
     * Starts everything.
     *
     * @return whether all is ready; false when a stop was requested first
     */
    boolean start(String adminToken) {
        var small = CompletableFuture.runAsync(inThisProcess::start);
        if (!supervisor.start(List.of(postgresPart(), kafkaPart()))) {
            return false;
        }
        await(small);
        if (!supervisor.start(Service.all().stream().map(this::servicePart).toList())) {
            return false;
        }
        inThisProcess.register(adminToken);
        return true;
    }

    @Override
    public void close() {
        supervisor.close();
        inThisProcess.close();
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

    private Part servicePart(Service service) {
        return new Part(service.name(), settings.url(service.role()), () -> startService(service));
    }

    private ChildProcess startService(Service service) {
        var variables = environment.of(service, postgres.join(), kafka.join());
        return services.start(service, variables);
    }

    private static void await(CompletableFuture<Void> small) {
        try {
            small.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartFailedException failed
                    ? failed
                    : new StartFailedException("the mailbox or the demo cannot be started", e);
        }
    }
}
