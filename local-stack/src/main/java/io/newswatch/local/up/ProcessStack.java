package io.newswatch.local.up;

import io.newswatch.local.child.ChildProcess;
import io.newswatch.local.child.StartFailedException;
import io.newswatch.local.supervise.Part;
import io.newswatch.local.supervise.Supervisor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Everything of Newswatch as processes of this machine; broker and database wherever their {@link Servers} have them.
 *
 * <pre>
 *   PostgreSQL ┐           ┌ ingest-service   ┐
 *   Kafka      ├─► ready ─►┤ classify-service ├─► ready ─► demo's sources and subscriptions
 *   mailbox    │           │ alert-service    │
 *   demo       ┘           └ console          ┘
 * </pre>
 */
final class ProcessStack implements AutoCloseable {
    private final UpSettings settings;
    private final ServiceEnvironment environment;
    private final ServiceProcess services;
    private final Supervisor supervisor;
    private final InThisProcess inThisProcess;
    private final Servers servers;

    ProcessStack(
            UpSettings settings,
            Servers servers,
            ServiceEnvironment environment,
            Supervisor supervisor,
            InThisProcess inThisProcess) {
        this.settings = settings;
        this.servers = servers;
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
        if (!supervisor.start(servers.parts())) {
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

    private Part servicePart(Service service) {
        return new Part(service.name(), settings.url(service.role()), () -> startService(service));
    }

    private ChildProcess startService(Service service) {
        var variables = environment.of(service, servers.addresses());
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
