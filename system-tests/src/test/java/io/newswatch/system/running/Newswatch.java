package io.newswatch.system.running;

import io.newswatch.local.child.ChildCommand;
import io.newswatch.local.child.ChildProcess;
import io.newswatch.local.child.JavaCommand;
import io.newswatch.local.child.StopSignal;
import io.newswatch.local.mailbox.Mailbox;
import io.newswatch.local.servers.FreePort;
import io.newswatch.local.testing.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assertions;

/** The packaged services on a real broker and database, each of which can be killed and started again. */
public final class Newswatch implements AutoCloseable {
    public static final String ADMIN_TOKEN = "admin-token-of-the-system-tests";
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    static {
        // A sender that is killed breaks its mail off, which the thread of the mail server reports: no fault of a test.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    private final Path folder;
    private final LocalStack servers;
    private final Mailbox mailbox;
    private final OtlpReceiver traces = OtlpReceiver.start();
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final Map<Service, ChildProcess> running = new EnumMap<>(Service.class);
    private final Map<String, String> keys;
    private final ReadAlong readAlong = new ReadAlong();

    private Newswatch(Path folder) throws IOException {
        this.folder = folder;
        this.keys = Keys.make(folder);
        this.servers = LocalStack.start(folder);
        this.mailbox = Mailbox.start("127.0.0.1", 0, 0);
        for (var service : Service.values()) {
            ports.put(service, FreePort.find());
        }
    }

    /** Starts everything below {@code folder} and returns when all health checks answer. */
    public static Newswatch start(Path folder) throws IOException {
        var newswatch = new Newswatch(folder);
        for (var service : Service.values()) {
            newswatch.launch(service);
        }
        for (var service : Service.values()) {
            newswatch.awaitReady(service);
        }
        return newswatch;
    }

    public Api ingest() {
        return api(Service.INGEST);
    }

    public Api classify() {
        return api(Service.CLASSIFY);
    }

    public Api alert() {
        return api(Service.ALERT);
    }

    public LocalStack servers() {
        return servers;
    }

    /** The mailbox's own API. */
    public Api mailbox() {
        return new Api(URI.create("http://127.0.0.1:" + mailbox.webPort()), "none");
    }

    /** The traces that the services have sent. */
    public OtlpReceiver traces() {
        return traces;
    }

    /** Starts a second replica of a service on a port of its own; it need not be ready when this returns. */
    public Replica join(Service service) {
        var port = FreePort.find();
        return new Replica(service, api(port), launch(service, port, service.name() + "-2.log"));
    }

    /** Ends a service as a crash would. */
    public void kill(Service service) {
        running.get(service).kill();
    }

    /** Starts a service that was killed, and returns when it is ready. */
    public void restart(Service service) {
        launch(service);
        awaitReady(service);
    }

    /** Starts again whatever does not run. */
    public void mend() {
        if (!servers.postgres().isAlive()) {
            servers.restartPostgres();
        }
        if (!servers.kafka().isAlive()) {
            servers.restartKafka();
        }
        running.forEach((service, process) -> {
            if (!process.isAlive()) {
                restart(service);
            }
        });
    }

    /** Fails when anything that the services have sent since the last call is not what the contract says. */
    void judgeEvents() {
        Assertions.assertEquals(List.of(), readAlong.violations(servers.kafka().bootstrapServers()));
    }

    /** The types of all events so far, every one of which keeps the contract. */
    public Set<String> eventTypesSent() {
        judgeEvents();
        return readAlong.seen();
    }

    /** Copies what services, broker and database have logged, for whoever must find out why a test failed. */
    void keepLogs(Path to) {
        try (var files = Files.walk(folder, 2)) {
            Files.createDirectories(to);
            for (var log : files.filter(Newswatch::isLog).toList()) {
                Files.copy(log, to.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The logs of a failed test cannot be kept", e);
        }
    }

    private static boolean isLog(Path file) {
        return file.getFileName().toString().matches(".*\\.log(\\.1)?") && Files.isRegularFile(file);
    }

    @Override
    public void close() {
        running.values().forEach(ChildProcess::letGo);
        running.values().forEach(ChildProcess::close);
        servers.close();
        mailbox.close();
        traces.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the test cannot be deleted", e);
        }
    }

    private Api api(Service service) {
        return api(ports.get(service));
    }

    private static Api api(int port) {
        return new Api(URI.create("http://127.0.0.1:" + port), ADMIN_TOKEN);
    }

    private void launch(Service service) {
        running.put(service, launch(service, ports.get(service), service.name() + ".log"));
    }

    private ChildProcess launch(Service service, int port, String log) {
        var command = JavaCommand.of(
                service.heapMegabytes, List.of("-jar", service.jar().toString()));
        var environment = environment();
        environment.put(service.portVariable(), String.valueOf(port));
        return ChildProcess.start(new ChildCommand(
                service.name(), command, environment, folder.resolve(log), StopSignal.TERM, Duration.ofSeconds(10)));
    }

    private Map<String, String> environment() {
        var environment = new TreeMap<>(keys);
        ports.forEach((service, port) -> environment.put(service.portVariable(), String.valueOf(port)));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", servers.kafka().bootstrapServers());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", servers.postgres().jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", servers.postgres().user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", servers.postgres().password());
        environment.put("NEWSWATCH_ADMIN_TOKEN", ADMIN_TOKEN);
        environment.put("NEWSWATCH_ALERT_URL", "http://127.0.0.1:" + ports.get(Service.ALERT));
        environment.put("NEWSWATCH_INGEST_URL", "http://127.0.0.1:" + ports.get(Service.INGEST));
        environment.put("NEWSWATCH_PUBLIC_URL", "http://127.0.0.1:8080");
        environment.put("NEWSWATCH_SMTP_HOST", "127.0.0.1");
        environment.put("NEWSWATCH_SMTP_PORT", String.valueOf(mailbox.smtpPort()));
        environment.put("NEWSWATCH_BUILTIN_MAILBOX", "true");
        environment.put("NEWSWATCH_ALLOW_LOCAL_TARGETS", "true");
        environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", traces.url());
        environment.put("OTEL_BSP_SCHEDULE_DELAY", "500");
        environment.put("NEWSWATCH_CANARY_EVERY", "15s");
        // What a killed sender had in its hands is taken over soon.
        environment.put("NEWSWATCH_DELIVERY_ANSWER_WITHIN", "5s");
        environment.put("NEWSWATCH_DELIVERY_LEASE", "12s");
        environment.put("NEWSWATCH_DELIVERY_SHORTEST_PAUSE", "1s");
        // Sources of the tests are read every second, and what a killed reader held is taken over after twenty.
        environment.put("NEWSWATCH_SHORTEST_PAUSE", "1s");
        environment.put("NEWSWATCH_INGEST_FETCH_DEADLINE", "5s");
        environment.put("NEWSWATCH_INGEST_READINGS_PER_HOST", "8");
        environment.put("NEWSWATCH_INGEST_PARALLEL_VISITS", "8");
        environment.put("NEWSWATCH_PAGES_DEADLINE", "5s");
        environment.put("NEWSWATCH_PAGES_PER_HOST", "8");
        return environment;
    }

    private void awaitReady(Service service) {
        running.get(service).awaitReady(api(service)::isReady, PATIENCE);
    }
}
