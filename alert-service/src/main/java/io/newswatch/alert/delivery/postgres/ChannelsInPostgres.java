package io.newswatch.alert.delivery.postgres;

import io.newswatch.alert.delivery.ChannelStore;
import io.newswatch.alert.delivery.Claimed.ChannelToUse;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Sql;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.secret.SecretBox;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The channels, as deliveries see them. */
public final class ChannelsInPostgres implements ChannelStore {
    private static final int MOST_TESTS = 20;
    private static final Duration TESTS_WITHIN = Duration.ofHours(1);

    private static final String FIND = """
            SELECT channel.id, type, target, secret, %s AS previous_secret, coalesce(target_host, type) AS host, state,
                refused_by_receiver, edition, subscription.owner_id, subscription.name,
                subscription.id AS subscription_id
            FROM channel JOIN subscription ON subscription.id = channel.subscription_id
            WHERE subscription.id = ? AND channel.id = ? AND (?::text IS NULL OR subscription.owner_id = ?)""".formatted(ChannelTable.PREVIOUS_SECRET);

    private static final String OPEN = """
            UPDATE channel SET state = 'active', state_reason = NULL, state_since = now(), refused_by_receiver = false,
                failing_since = NULL, failed_in_a_row = 0
            WHERE id = ?""";

    private static final String WAIT_FOR_READER = """
            UPDATE channel SET state = 'unconfirmed', state_since = now(),
                state_reason = 'the reader of the address has been asked'
            WHERE id = ?""";

    private static final String ROTATE_SECRET = """
            UPDATE channel SET previous_secret = secret, previous_secret_until = now() + ? * interval '1 millisecond',
                secret = ?
            WHERE id = ? RETURNING previous_secret_until""";

    private final Sql sql;
    private final Confirmations confirmations;
    private final SecretBox box;

    public ChannelsInPostgres(Sql sql, Confirmations confirmations, SecretBox box) {
        this.sql = sql;
        this.confirmations = confirmations;
        this.box = box;
    }

    @Override
    public Optional<Channel> find(String subscriptionId, String channelId, @Nullable String ownerId) {
        return sql.query(FIND, ChannelsInPostgres::channel, subscriptionId, channelId, ownerId, ownerId).stream()
                .findFirst();
    }

    @Override
    public void refuse(String channelId) {
        sql.inTransaction(statements -> {
            ChannelTable.close(statements, channelId, "its reader unsubscribed", true);
            // Also of one that was closed for another reason before.
            return statements.update("UPDATE channel SET refused_by_receiver = true WHERE id = ?", channelId);
        });
    }

    @Override
    public boolean confirm(String channelId) {
        return sql.inTransaction(statements -> {
            statements.update(OPEN + " AND state = 'unconfirmed'", channelId);
            return isActive(statements, channelId);
        });
    }

    @Override
    public void open(String channelId) {
        sql.update(OPEN, channelId);
    }

    @Override
    public Instant rotateSecret(String channelId, String sealedSecret, Duration overlap) {
        return sql.query(
                        ROTATE_SECRET,
                        row -> row.time("previous_secret_until"),
                        overlap.toMillis(),
                        sealedSecret,
                        channelId)
                .getFirst();
    }

    @Override
    public int rotateFeed(String channelId) {
        return sql.query(
                        "UPDATE channel SET edition = edition + 1 WHERE id = ? RETURNING edition",
                        row -> row.integer("edition"),
                        channelId)
                .getFirst();
    }

    @Override
    public Asked askForConfirmation(Channel channel) {
        var owner = channel.owner();
        var question = new Confirmations.Question(
                channel.use().id(), box.open(channel.use().target()), owner.id(), owner.subscriptionName());
        return sql.inTransaction(statements -> {
            var asked = confirmations.ask(statements, question);
            if (asked == Asked.ASKED) {
                statements.update(WAIT_FOR_READER, channel.use().id());
            }
            return asked;
        });
    }

    @Override
    public boolean mayTest(String channelId) {
        return sql.inTransaction(statements -> Wishes.grant(statements, "test " + channelId, MOST_TESTS, TESTS_WITHIN));
    }

    private static boolean isActive(Statements statements, String channelId) throws SQLException {
        return !statements
                .query("SELECT id FROM channel WHERE id = ? AND state = 'active'", row -> row.text("id"), channelId)
                .isEmpty();
    }

    private static Channel channel(Row row) throws SQLException {
        return new Channel(
                new ChannelToUse(
                        row.text("id"),
                        row.text("type"),
                        row.text("target"),
                        ChannelTable.secrets(row),
                        row.text("host")),
                new Standing(row.text("state"), row.flag("refused_by_receiver")),
                new Owner(row.text("owner_id"), row.text("subscription_id"), row.text("name")),
                row.integer("edition"));
    }
}
