package io.newswatch.alert.testing;

import io.newswatch.alert.postgres.Sql;
import io.newswatch.alert.raise.AlertPayload;
import io.newswatch.alert.secret.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Puts subscriptions, alerts and deliveries into the database as the rest of the service would. */
@ApplicationScoped
public class DeliveryFixture {
    /** Signs the webhooks of all channels here. */
    public static final String SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final Sql sql;
    private final SecretBox box;

    DeliveryFixture(Sql sql, SecretBox box) {
        this.sql = sql;
        this.box = box;
    }

    /** A subscription of somebody; gives its id. */
    public String subscription(String ownerId) {
        var id = newId();
        sql.update("""
                INSERT INTO subscription (id, owner_id, name, watch, min_level, spec, enabled, active_since,
                    created_at, updated_at)
                VALUES (?, ?, 'Pacts', 'nato-asia-pacific', 'CORE', '{}'::jsonb, true, now(), now(), now())
                """, id, ownerId);
        return id;
    }

    /** A channel of a subscription. */
    public Channel channel(String subscriptionId, String type, String target, String host) {
        var id = newId();
        sql.update("""
                INSERT INTO channel (id, subscription_id, position, type, target, target_host, secret, state, created_at)
                VALUES (?, ?, 0, ?, ?, ?, ?, 'active', now())
                """, id, subscriptionId, type, box.seal(target), host, box.seal(SECRET));
        return new Channel(id, subscriptionId, type, box.seal(target), host);
    }

    /** A channel of a new subscription of the administrator. */
    public Channel channel(String type, String target, String host) {
        return channel(subscription("admin"), type, target, host);
    }

    /** A channel that was made through the API. */
    public Channel known(String channelId) {
        return sql.query(
                        "SELECT id, subscription_id, type, target, coalesce(target_host, '') AS host FROM channel WHERE id = ?",
                        row -> new Channel(
                                row.text("id"),
                                row.text("subscription_id"),
                                row.text("type"),
                                row.text("target"),
                                row.text("host")),
                        channelId)
                .getFirst();
    }

    /** Raises an alert for the channel's subscription and makes its delivery due; gives the delivery's id. */
    public String deliver(Channel channel) {
        var alertId = newId();
        return deliver(channel, Alerts.payload(alertId, channel.subscriptionId()));
    }

    /** The same with a payload. */
    public String deliver(Channel channel, AlertPayload payload) {
        return sql.inTransaction(statements -> {
            var id = newId();
            statements.update("""
                    INSERT INTO alert (id, subscription_id, subscription_name, owner_id, story_id, update_no,
                        article_id, revision, kind, level, payload, late, raised_at)
                    SELECT ?, id, name, owner_id, ?, 0, 'a1', 1, 'raised', 'CORE', ?::jsonb, false, now()
                    FROM subscription WHERE id = ?
                    """, payload.alertId(), newId(), Alerts.json(payload), channel.subscriptionId());
            statements.update(
                    """
                    INSERT INTO delivery (id, alert_id, channel_id, channel_type, target, target_host,
                        next_attempt_at, created_at)
                    VALUES (?, ?, ?, ?, ?, ?, now(), now())
                    """, id, payload.alertId(), channel.id(), channel.type(), channel.sealedTarget(), channel.host());
            statements.update(
                    "INSERT INTO promise (alert_id, deliveries, raised_at) VALUES (?, 1, now())", payload.alertId());
            return id;
        });
    }

    /** Lets a process that no longer lives have begun the delivery; its lease ends then. */
    public void leaseToDead(String deliveryId, Instant until) {
        sql.update(
                "UPDATE delivery SET lease_owner = 'dead', lease_until = ?, attempts = 1 WHERE id = ?",
                until,
                deliveryId);
    }

    /** The delivery's state now. */
    public String state(String deliveryId) {
        return one("SELECT state AS value FROM delivery WHERE id = ?", deliveryId);
    }

    /** The channel's state now. */
    public String channelState(Channel channel) {
        return one("SELECT state AS value FROM channel WHERE id = ?", channel.id());
    }

    /** Why the delivery did not arrive, or not yet. */
    public String lastError(String deliveryId) {
        return one("SELECT coalesce(last_error, '') AS value FROM delivery WHERE id = ?", deliveryId);
    }

    /** Seconds until the delivery is attempted again. */
    public long secondsToNextAttempt(String deliveryId) {
        return Long.parseLong(one(
                "SELECT round(extract(epoch FROM next_attempt_at - now()))::bigint AS value FROM delivery WHERE id = ?",
                deliveryId));
    }

    /** Why the channel is in its state. */
    public String reason(Channel channel) {
        return one("SELECT coalesce(state_reason, '') AS value FROM channel WHERE id = ?", channel.id());
    }

    /** Outcomes of the attempts so far. */
    public List<String> outcomes(String deliveryId) {
        return sql.query("""
                SELECT coalesce(outcome, '?') || coalesce(' ' || http_status, '') AS value
                FROM delivery_attempt WHERE delivery_id = ? ORDER BY attempt
                """, row -> row.text("value"), deliveryId);
    }

    /** Runs a statement. */
    public void execute(String statement, Object... arguments) {
        sql.update(statement, arguments);
    }

    private String one(String query, String id) {
        return sql.query(query, row -> row.text("value"), id).getFirst();
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    /** A channel in the database. */
    public record Channel(String id, String subscriptionId, String type, String sealedTarget, String host) {}
}
