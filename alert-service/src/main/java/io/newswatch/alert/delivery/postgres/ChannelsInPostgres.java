package io.newswatch.alert.delivery.postgres;

import io.newswatch.alert.delivery.ChannelStore;
import io.newswatch.alert.delivery.Claimed.ChannelToUse;
import io.newswatch.alert.postgres.Sql;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The channels, as deliveries see them. */
public final class ChannelsInPostgres implements ChannelStore {
    private static final String FIND = """
            SELECT channel.id, type, target, secret, coalesce(target_host, type) AS host, state, subscription.name,
                subscription.id AS subscription_id
            FROM channel JOIN subscription ON subscription.id = channel.subscription_id
            WHERE subscription.id = ? AND channel.id = ? AND (?::text IS NULL OR subscription.owner_id = ?)""";

    private final Sql sql;

    public ChannelsInPostgres(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Channel> find(String subscriptionId, String channelId, @Nullable String ownerId) {
        return sql
                .query(
                        FIND,
                        row -> new Channel(
                                new ChannelToUse(
                                        row.text("id"),
                                        row.text("type"),
                                        row.text("target"),
                                        row.textOrNull("secret"),
                                        row.text("host")),
                                row.text("state"),
                                row.text("subscription_id"),
                                row.text("name")),
                        subscriptionId,
                        channelId,
                        ownerId,
                        ownerId)
                .stream()
                .findFirst();
    }

    @Override
    public boolean disable(String channelId) {
        return sql.inTransaction(statements -> ChannelTable.disable(statements, channelId));
    }
}
