package io.newswatch.alert.delivery.postgres;

import io.newswatch.alert.delivery.ForeignText;
import io.newswatch.alert.postgres.Statements;
import java.sql.SQLException;
import java.util.UUID;

/** Mails of ours that are not alerts, written in the transaction that makes them true and sent afterwards. */
final class LetterTable {
    private static final int LONGEST_NAME = 100;

    private static final String WRITE = """
            INSERT INTO letter (id, kind, to_channel_id, subject, words, created_at, next_attempt_at)
            VALUES (?, ?, ?, ?, ?, now(), now())""";

    /** Some confirmed address of the same owner, if he has one; the oldest, so that it is always the same. */
    private static final String CLOSED = """
            SELECT other.id AS reader, s.name, c.type, c.target_host
            FROM channel c JOIN subscription s ON s.id = c.subscription_id
            JOIN subscription os ON os.owner_id = s.owner_id
            JOIN channel other ON other.subscription_id = os.id AND other.type = 'email' AND other.state = 'active'
            WHERE c.id = ? ORDER BY other.created_at, other.id LIMIT 1""";

    private LetterTable() {}

    /** Asks whoever reads an address whether they want the alerts. */
    static void askReader(Statements statements, String channelId, String subscriptionName) throws SQLException {
        var name = ForeignText.line(subscriptionName, LONGEST_NAME);
        write(
                statements,
                "confirm",
                channelId,
                "Newswatch: do you want the alerts of '" + name + "'?",
                "Somebody entered this address for the alerts of the subscription '" + name + "'.");
    }

    /** Tells the owner of a channel that it was closed, where he can be told. */
    static void tellOwner(Statements statements, String channelId, String reason) throws SQLException {
        var readers = statements.query(
                CLOSED,
                row -> new Closed(row.text("reader"), row.text("name"), row.text("type"), row.text("target_host")),
                channelId);
        for (var closed : readers) {
            var name = ForeignText.line(closed.subscription(), LONGEST_NAME);
            write(
                    statements,
                    "closed",
                    closed.reader(),
                    "Newswatch: a channel of '" + name + "' was closed",
                    "Nothing more is sent over the " + closed.type() + " channel (" + closed.host()
                            + ") of the subscription '" + name + "': " + reason + ".");
        }
    }

    private static void write(Statements statements, String kind, String to, String subject, String words)
            throws SQLException {
        statements.update(WRITE, UUID.randomUUID().toString(), kind, to, subject, words);
    }

    private record Closed(String reader, String subscription, String type, String host) {}
}
