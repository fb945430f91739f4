package io.newswatch.alert.feed.postgres;

import io.newswatch.alert.feed.PublishedFeeds;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Sql;
import io.newswatch.alert.raise.AlertPayload;
import io.newswatch.contract.EventJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Feeds: their entries are the deliveries over them. */
public final class FeedsInPostgres implements PublishedFeeds {
    private static final String FIND = """
            SELECT channel.id, subscription.name, channel.state = 'active' AS open, edition, channel.created_at
            FROM channel JOIN subscription ON subscription.id = channel.subscription_id
            WHERE channel.id = ? AND channel.type = 'feed'""";

    private static final String NEWEST = """
            SELECT a.id, a.kind, a.payload, d.finished_at,
                (SELECT max(r.withdrawn_at) FROM article r WHERE r.id = a.article_id) AS withdrawn_at
            FROM delivery d JOIN alert a ON a.id = d.alert_id
            WHERE d.channel_id = ? AND d.channel_type = 'feed' AND d.state = 'delivered'
            ORDER BY d.finished_at DESC, a.seq DESC LIMIT ?""";

    private final Sql sql;

    public FeedsInPostgres(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Feed> find(String channelId) {
        return sql
                .query(
                        FIND,
                        row -> new Feed(
                                row.text("id"),
                                row.text("name"),
                                row.flag("open"),
                                row.integer("edition"),
                                row.time("created_at")),
                        channelId)
                .stream()
                .findFirst();
    }

    @Override
    public List<Published> newest(String channelId, int most) {
        return sql.query(NEWEST, FeedsInPostgres::published, channelId, most);
    }

    private static Published published(Row row) throws SQLException {
        try {
            return new Published(
                    row.text("kind"),
                    EventJson.read(row.text("payload").getBytes(StandardCharsets.UTF_8), AlertPayload.class),
                    row.time("finished_at"),
                    row.timeOrNull("withdrawn_at"));
        } catch (IOException e) {
            throw new SQLException("The alert " + row.text("id") + " has a payload that cannot be read", e);
        }
    }
}
