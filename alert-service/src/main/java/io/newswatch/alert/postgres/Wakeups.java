package io.newswatch.alert.postgres;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Wakes sleepers when a transaction of any replica committed a NOTIFY: triggers send it for new events, deliveries and
 * lines of the stream (V92), and {@link #send} for the rest. One connection listens for all; after it was
 * lost and opened again everybody is woken once, because something may have been missed. A wake-up is a hint: whoever
 * sleeps here looks by itself from time to time too.
 */
@ApplicationScoped
public class Wakeups {
    /** There are deliveries to be made. */
    public static final String DELIVERY_READY = "delivery_ready";

    /** There are events to be published. */
    public static final String OUTBOX_READY = "outbox_ready";

    /** There is something new to be shown. */
    public static final String STREAM_READY = "stream_ready";

    /** A planted article came through. */
    public static final String CANARY_READY = "canary_ready";

    private static final Logger LOG = Logger.getLogger(Wakeups.class);
    private static final List<String> CHANNELS = List.of(DELIVERY_READY, OUTBOX_READY, STREAM_READY, CANARY_READY);
    private static final int LOOK_UP_MILLIS = 1_000;

    private final DataSource database;
    private final Map<String, List<Runnable>> sleepers = new ConcurrentHashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread listener =
            Thread.ofPlatform().daemon().name("postgres-wakeups").unstarted(this::listen);

    Wakeups(DataSource database) {
        this.database = database;
        CHANNELS.forEach(channel -> sleepers.put(channel, new CopyOnWriteArrayList<>()));
    }

    /** Runs {@code wake} at each NOTIFY on the channel; it must return at once. */
    public void on(String channel, Runnable wake) {
        var waiting = sleepers.get(channel);
        if (waiting == null) {
            throw new IllegalArgumentException("There is no wake-up channel " + channel + "; known are " + CHANNELS);
        }
        waiting.add(wake);
    }

    /** Sends a wake-up when the connection's transaction commits. */
    public static void send(Connection connection, String channel) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_notify(?, '')")) {
            statement.setString(1, channel);
            statement.execute();
        }
    }

    void start(@Observes StartupEvent event) {
        listener.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
        listener.interrupt();
    }

    private void listen() {
        var reachable = true;
        while (isRunning(reachable)) {
            try (var connection = database.getConnection()) {
                subscribe(connection);
                reachable = true;
                CHANNELS.forEach(this::wake);
                passOn(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                if (reachable && stopping.getCount() > 0) {
                    LOG.warnf("Listening for wake-ups was interrupted and starts again: cause=%s", e.getMessage());
                }
                reachable = false;
            }
        }
    }

    private static void subscribe(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var channel : CHANNELS) {
                statement.execute("LISTEN " + channel);
            }
        }
    }

    private void passOn(PGConnection connection) throws SQLException {
        while (stopping.getCount() > 0) {
            for (var notification : connection.getNotifications(LOOK_UP_MILLIS)) {
                wake(notification.getName());
            }
        }
    }

    private void wake(String channel) {
        sleepers.getOrDefault(channel, List.of()).forEach(Runnable::run);
    }

    /** After a failure, waits a moment first. */
    private boolean isRunning(boolean reachable) {
        try {
            return !stopping.await(reachable ? 0 : LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
