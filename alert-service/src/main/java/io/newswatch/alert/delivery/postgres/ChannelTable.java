package io.newswatch.alert.delivery.postgres;

import io.newswatch.alert.postgres.Statements;
import java.sql.SQLException;

/** What deliveries change about channels. */
final class ChannelTable {
    private ChannelTable() {}

    /** Closes a channel; false when there is none. Closing twice is fine. */
    static boolean disable(Statements statements, String channelId) throws SQLException {
        return statements.update("UPDATE channel SET state = 'disabled' WHERE id = ?", channelId) == 1;
    }
}
