package io.newswatch.alert.delivery.postgres;

import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Statements;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What deliveries change about channels. */
final class ChannelTable {
    /** The secret before the last rotation, for as long as both sign. */
    static final String PREVIOUS_SECRET =
            "CASE WHEN channel.previous_secret_until > now() THEN channel.previous_secret END";

    private static final String CLOSE = """
            UPDATE channel
            SET state = 'disabled', state_reason = ?, state_since = now(), refused_by_receiver = ?
            WHERE id = ? AND state <> 'disabled'""";

    private static final String SUCCEEDED = """
            UPDATE channel SET failing_since = NULL, failed_in_a_row = 0
            WHERE id = ? AND (failing_since IS NOT NULL OR failed_in_a_row > 0)""";

    private static final String FAILED = """
            UPDATE channel SET failing_since = coalesce(failing_since, now()),
                failed_in_a_row = failed_in_a_row + CASE WHEN ? THEN 1 ELSE 0 END
            WHERE id = ? AND (? OR failing_since IS NULL)""";

    private static final String IS_HOPELESS = """
            SELECT failed_in_a_row AS failed, failing_since FROM channel
            WHERE id = ? AND state = 'active'
              AND (failed_in_a_row >= ? OR failing_since <= now() - ? * interval '1 millisecond')""";

    private ChannelTable() {}

    /** Closes a channel and tells its owner, unless it is closed already. */
    static void close(Statements statements, String channelId, String reason, boolean byReceiver) throws SQLException {
        if (statements.update(CLOSE, reason, byReceiver, channelId) == 1) {
            LetterTable.tellOwner(statements, channelId, reason);
        }
    }

    /** Something arrived: what failed before is forgotten. */
    static void succeeded(Statements statements, String channelId) throws SQLException {
        statements.update(SUCCEEDED, channelId);
    }

    /**
     * Something did not arrive.
     *
     * @param givenUp whether it never will
     */
    static void failed(Statements statements, String channelId, boolean givenUp) throws SQLException {
        statements.update(FAILED, givenUp, channelId, givenUp);
    }

    /** Closes a channel over which nothing has arrived for too long, or too many deliveries were given up. */
    static void closeIfHopeless(Statements statements, String channelId, Hopeless limits) throws SQLException {
        var hopeless = statements.query(
                IS_HOPELESS,
                row -> "nothing has arrived since " + row.time("failing_since") + "; deliveries given up: "
                        + row.integer("failed"),
                channelId,
                limits.failedInARow(),
                limits.failingFor().toMillis());
        for (var reason : hopeless) {
            close(statements, channelId, reason, false);
        }
    }

    /** The secrets that sign, the newest first. */
    static List<String> secrets(Row row) throws SQLException {
        return Stream.of(row.textOrNull("secret"), row.textOrNull("previous_secret"))
                .filter(Objects::nonNull)
                .toList();
    }
}
