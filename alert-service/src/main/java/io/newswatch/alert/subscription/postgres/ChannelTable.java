package io.newswatch.alert.subscription.postgres;

import io.newswatch.alert.delivery.postgres.Confirmations;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.secret.SecretBox;
import io.newswatch.alert.subscription.Channel;
import io.newswatch.alert.subscription.WantedChannel;
import io.newswatch.alert.webhook.WebhookSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Channels in PostgreSQL; addresses and secrets are sealed on the way in. */
@ApplicationScoped
class ChannelTable {
    private static final String OF = """
            SELECT id, subscription_id, type, target, state, state_reason, state_since, edition FROM channel
            WHERE subscription_id = ANY (?) ORDER BY subscription_id, position""";
    private static final String ADD = """
            INSERT INTO channel (id, subscription_id, position, type, target, target_host, secret, state, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String FORGET = """
            UPDATE delivery SET state = 'suppressed', finished_at = ?, reason = 'channel-removed',
                last_error = 'The channel was removed'
            WHERE channel_id = ANY (?) AND state IN ('pending', 'held')""";

    private static final String OWNER = "SELECT owner_id, name FROM subscription WHERE id = ?";
    private static final int FIRST_EDITION = 0;

    private final SecretBox box;
    private final Confirmations confirmations;
    private final SecureRandom random = new SecureRandom();

    ChannelTable(SecretBox box, Confirmations confirmations) {
        this.box = box;
        this.confirmations = confirmations;
    }

    /** The channels of each subscription in their order, without secrets. */
    Map<String, List<Channel>> of(Statements statements, Collection<String> subscriptions) throws SQLException {
        var channels = new HashMap<String, List<Channel>>();
        statements.query(
                OF,
                row -> channels.computeIfAbsent(row.text("subscription_id"), id -> new ArrayList<>())
                        .add(channel(row)),
                (Object) subscriptions.toArray(String[]::new));
        return channels;
    }

    /** Makes the subscription's channels these; one of the same type and target stays what it is. */
    List<Channel> replace(
            Statements statements, String subscription, List<Channel> known, List<WantedChannel> wanted, Instant now)
            throws SQLException {
        var removed = new ArrayList<>(known);
        var channels = new ArrayList<Channel>();
        for (var want : wanted) {
            var kept = removed.stream().filter(channel -> isSame(channel, want)).findFirst();
            kept.ifPresent(removed::remove);
            channels.add(
                    kept.isPresent()
                            ? keep(statements, kept.get(), want, channels.size())
                            : add(statements, subscription, want, channels.size(), now));
        }
        remove(statements, removed, now);
        return channels;
    }

    /** What was not delivered over them yet never will be. */
    void remove(Statements statements, List<Channel> removed, Instant now) throws SQLException {
        var ids = removed.stream().map(Channel::id).toArray(String[]::new);
        statements.update(FORGET, now, ids);
        statements.update("DELETE FROM channel WHERE id = ANY (?)", (Object) ids);
    }

    private static boolean isSame(Channel channel, WantedChannel want) {
        return channel.type() == want.type() && channel.target().equals(want.target());
    }

    private Channel keep(Statements statements, Channel kept, WantedChannel want, int position) throws SQLException {
        if (want.secret() == null) {
            statements.update("UPDATE channel SET position = ? WHERE id = ?", position, kept.id());
        } else {
            statements.update(
                    "UPDATE channel SET position = ?, secret = ?, previous_secret = NULL WHERE id = ?",
                    position,
                    box.seal(want.secret()),
                    kept.id());
        }
        return kept;
    }

    private Channel add(Statements statements, String subscription, WantedChannel want, int position, Instant now)
            throws SQLException {
        var standing = new Channel.Standing(want.state(), null, null);
        var added = new Channel(
                UUID.randomUUID().toString(), want.type(), want.target(), standing, secretFor(want), FIRST_EDITION);
        statements.update(
                ADD,
                added.id(),
                subscription,
                position,
                added.type().code(),
                box.seal(added.target()),
                want.host(),
                added.secret() == null ? null : box.seal(added.secret()),
                added.state().code(),
                now);
        return added.state() == Channel.State.UNCONFIRMED ? asked(statements, added, subscription, now) : added;
    }

    /** The reader of an address is asked at once, unless there were many such questions lately. */
    private Channel asked(Statements statements, Channel added, String subscription, Instant now) throws SQLException {
        var owner = statements.query(OWNER, row -> new Owner(row.text("owner_id"), row.text("name")), subscription);
        var question = new Confirmations.Question(
                added.id(),
                added.target(),
                owner.getFirst().id(),
                owner.getFirst().subscriptionName());
        var reason =
                switch (confirmations.ask(statements, question)) {
                    case ASKED -> "the reader of the address has been asked";
                    case TOO_OFTEN -> "the address has been asked often lately; confirm it later";
                };
        statements.update("UPDATE channel SET state_reason = ?, state_since = ? WHERE id = ?", reason, now, added.id());
        var standing = new Channel.Standing(added.state(), reason, now);
        return new Channel(added.id(), added.type(), added.target(), standing, added.secret(), added.edition());
    }

    private record Owner(String id, String subscriptionName) {}

    private @Nullable String secretFor(WantedChannel want) {
        return switch (want.type()) {
            case WEBHOOK ->
                want.secret() == null ? WebhookSecret.generate(random).value() : want.secret();
            case EMAIL, SLACK, FEED -> null;
        };
    }

    private Channel channel(Row row) throws SQLException {
        return new Channel(
                row.text("id"),
                Channel.Type.of(row.text("type")),
                box.open(row.text("target")),
                new Channel.Standing(
                        Channel.State.of(row.text("state")),
                        row.textOrNull("state_reason"),
                        row.timeOrNull("state_since")),
                null,
                row.integer("edition"));
    }
}
