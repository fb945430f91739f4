package io.newswatch.alert.outbox.postgres;

import io.newswatch.alert.postgres.Rows;
import io.newswatch.contract.EventHeaders;
import io.newswatch.edge.kafka.OutgoingEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The outbox in PostgreSQL. An event is put there in the transaction that made it true. */
public final class OutboxTable {
    private static final String PUT = """
            INSERT INTO outbox (topic, key, event_id, type, source, subject, at, value)
            SELECT topic, key, event_id, type, source, subject, at::timestamptz, value
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY
                AS r (topic, key, event_id, type, source, subject, at, value, place)
            ORDER BY place
            ON CONFLICT (event_id) DO NOTHING""";

    private static final String OLDEST = """
            SELECT id, topic, key, event_id, type, source, subject, at, value
            FROM outbox WHERE refused IS NULL ORDER BY id LIMIT ?""";

    private OutboxTable() {}

    /** An event with its place in the outbox. */
    public record Waiting(long id, OutgoingEvent event) {}

    /** Puts events behind those that wait already; the table wakes the relay at commit. */
    public static void put(Connection connection, List<OutgoingEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        try (var rows = Rows.of(connection, PUT, events)) {
            rows.text(OutgoingEvent::topic)
                    .text(OutgoingEvent::key)
                    .text(event -> event.headers().id())
                    .text(event -> event.headers().type())
                    .text(event -> event.headers().source())
                    .text(event -> event.headers().subject())
                    .time(event -> event.headers().time())
                    .bytes(OutgoingEvent::value)
                    .update();
        }
    }

    /** The events that wait longest. */
    public static List<Waiting> oldest(Connection connection, int most) throws SQLException {
        try (var statement = connection.prepareStatement(OLDEST)) {
            statement.setInt(1, most);
            try (var results = statement.executeQuery()) {
                var waiting = new ArrayList<Waiting>();
                while (results.next()) {
                    waiting.add(new Waiting(results.getLong("id"), event(results)));
                }
                return waiting;
            }
        }
    }

    /** Forgets what the broker has. */
    public static void remove(Connection connection, List<Waiting> published) throws SQLException {
        try (var statement = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
            var ids = published.stream().map(Waiting::id).toArray(Long[]::new);
            statement.setArray(1, connection.createArrayOf("int8", ids));
            statement.executeUpdate();
        }
    }

    /** Keeps an event that the broker will never take, for the operator to see. */
    public static void refuse(Connection connection, Waiting refused, String reason) throws SQLException {
        try (var statement = connection.prepareStatement("UPDATE outbox SET refused = ? WHERE id = ?")) {
            statement.setString(1, reason);
            statement.setLong(2, refused.id());
            statement.executeUpdate();
        }
    }

    private static OutgoingEvent event(ResultSet row) throws SQLException {
        var headers = new EventHeaders(
                row.getString("event_id"),
                row.getString("source"),
                row.getString("type"),
                row.getString("subject"),
                row.getObject("at", OffsetDateTime.class).toInstant());
        return new OutgoingEvent(row.getString("topic"), row.getString("key"), headers, row.getBytes("value"));
    }
}
