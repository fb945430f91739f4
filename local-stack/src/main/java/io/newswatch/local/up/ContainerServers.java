package io.newswatch.local.up;

import io.newswatch.local.child.ChildCommand;
import io.newswatch.local.child.ChildProcess;
import io.newswatch.local.child.StartFailedException;
import io.newswatch.local.child.StopSignal;
import io.newswatch.local.keys.SecretFile;
import io.newswatch.local.running.Role;
import io.newswatch.local.servers.BrokerTopics;
import io.newswatch.local.supervise.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;

/**
 * Broker and database in containers, by the engine's own command, which stays in the foreground and hands our signals on.
 * Their data is in volumes that are named for the data folder.
 */
final class ContainerServers implements Servers {
    private static final Duration READY_LIMIT = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final String NAME = "newswatch";
    private static final int PASSWORD_BYTES = 16;

    private final UpSettings settings;
    private final String password;
    private final String prefix;

    ContainerServers(UpSettings settings) {
        this.settings = settings;
        this.password = password(new SecretFile(settings.data().resolve("containers-password")));
        this.prefix = prefix(settings.data());
    }

    /** What the names of containers and volumes of that data folder begin with. */
    static String prefix(Path data) {
        var folder = data.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8);
        return NAME + "-" + UUID.nameUUIDFromBytes(folder).toString().substring(0, 8) + "-";
    }

    @Override
    public List<Part> parts() {
        return List.of(
                new Part(Role.POSTGRES.title(), address(Role.POSTGRES), this::startPostgres),
                new Part(Role.KAFKA.title(), address(Role.KAFKA), this::startKafka));
    }

    @Override
    public Addresses addresses() {
        return new Addresses(
                address(Role.KAFKA), "jdbc:postgresql://" + address(Role.POSTGRES) + "/" + NAME, NAME, password);
    }

    private ChildProcess startPostgres() {
        var options = List.of(
                "--env=POSTGRES_USER=" + NAME,
                "--env=POSTGRES_DB=" + NAME,
                // The value comes from our own environment: other people see the process list.
                "--env=POSTGRES_PASSWORD",
                "--env=POSTGRES_INITDB_ARGS=--locale=C.UTF-8 --encoding=UTF8",
                "--volume=" + prefix + "postgres:/var/lib/postgresql/data",
                "postgres:17");
        return start(Role.POSTGRES, 5432, options, this::databaseAnswers);
    }

    private ChildProcess startKafka() {
        var advertised = "PLAINTEXT://" + address(Role.KAFKA);
        var options = List.of(
                "--env=CLUSTER_ID=bmV3c3dhdGNoLWNvbnRhaW4",
                "--env=KAFKA_NODE_ID=1",
                "--env=KAFKA_PROCESS_ROLES=broker,controller",
                "--env=KAFKA_CONTROLLER_QUORUM_VOTERS=1@localhost:29093",
                "--env=KAFKA_CONTROLLER_LISTENER_NAMES=CONTROLLER",
                "--env=KAFKA_LISTENERS=PLAINTEXT://:9092,CONTROLLER://localhost:29093",
                "--env=KAFKA_ADVERTISED_LISTENERS=" + advertised,
                "--env=KAFKA_LISTENER_SECURITY_PROTOCOL_MAP=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "--env=KAFKA_LOG_DIRS=/var/lib/kafka/data",
                "--env=KAFKA_AUTO_CREATE_TOPICS_ENABLE=false",
                "--env=KAFKA_MESSAGE_MAX_BYTES=" + (8 << 20),
                "--env=KAFKA_REPLICA_FETCH_MAX_BYTES=" + (8 << 20),
                "--env=KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR=1",
                "--env=KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR=1",
                "--env=KAFKA_TRANSACTION_STATE_LOG_MIN_ISR=1",
                "--env=KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS=0",
                // The usual buffer alone would take half of the heap.
                "--env=KAFKA_LOG_CLEANER_DEDUPE_BUFFER_SIZE=" + (4 << 20),
                "--env=KAFKA_HEAP_OPTS=-Xms128m -Xmx256m",
                "--volume=" + prefix + "kafka:/var/lib/kafka/data",
                "apache/kafka:4.1.1");
        var child = start(Role.KAFKA, 9092, options, this::brokerAnswers);
        BrokerTopics.create(address(Role.KAFKA));
        return child;
    }

    private ChildProcess start(Role role, int inside, List<String> options, BooleanSupplier answers) {
        var name = role.name().toLowerCase(Locale.ROOT);
        removeLeftOver(prefix + name);
        var command = new ArrayList<>(List.of("docker", "run", "--rm", "--name=" + prefix + name));
        command.add("--publish=" + address(role) + ":" + inside);
        command.addAll(options);
        var stop = role == Role.POSTGRES ? StopSignal.INT : StopSignal.TERM;
        var environment = Map.of("POSTGRES_PASSWORD", password);
        var child = ChildProcess.start(
                new ChildCommand(role.title(), command, environment, settings.log(name), stop, GRACE));
        try {
            child.awaitReady(answers, READY_LIMIT);
            return child;
        } catch (StartFailedException e) {
            child.close();
            throw e;
        }
    }

    private boolean databaseAnswers() {
        try (var connection = DriverManager.getConnection(addresses().jdbcUrl(), NAME, password)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The engine itself accepts connections before the broker does, so it is asked something. */
    private boolean brokerAnswers() {
        var limit = Map.<String, Object>of(
                "bootstrap.servers", address(Role.KAFKA), "default.api.timeout.ms", 2000, "request.timeout.ms", 2000);
        try (var admin = Admin.create(limit)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One that outlived its supervisor, which was killed before it could stop it. */
    private static void removeLeftOver(String container) {
        try {
            var unused = new ProcessBuilder("docker", "rm", "--force", container)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StartFailedException("the stack \"containers\" needs the docker command: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailedException("interrupted while removing " + container, e);
        }
    }

    private String address(Role role) {
        return "127.0.0.1:" + settings.port(role);
    }

    private static String password(SecretFile file) {
        if (!file.exists()) {
            var random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            file.write(HexFormat.of().formatHex(random));
        }
        return file.read();
    }
}
