package io.newswatch.alert.schedule.postgres;

import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.schedule.Peace;
import io.newswatch.alert.schedule.Reason;
import java.sql.SQLException;
import java.time.Instant;

/** What happens to deliveries that wait when their subscription changes. */
public final class HeldDeliveries {
    /** What is due already stays due: the digest that is being composed takes it. */
    private static final String PUT_OFF = """
            UPDATE delivery d SET held_until = ? FROM alert a
            WHERE a.id = d.alert_id AND a.subscription_id = ? AND d.state = 'held' AND d.reason = ?
              AND d.held_until > ?""";

    /** What is being attempted at this moment ends as it ends. */
    private static final String STOP = """
            UPDATE delivery d SET state = 'suppressed', reason = ?, last_error = ?, finished_at = ?
            WHERE (d.state = 'held' OR d.state = 'pending' AND (d.lease_until IS NULL OR d.lease_until < now()))
              AND (EXISTS (SELECT FROM alert a WHERE a.id = d.alert_id AND a.subscription_id = ?)
                OR d.alert_id IS NULL AND EXISTS
                    (SELECT FROM digest g WHERE g.id = d.digest_id AND g.subscription_id = ?))""";

    private HeldDeliveries() {}

    /** The subscription wants this from now on: what waits, waits for the next digest that there is then. */
    public static void planAnew(Statements statements, String subscription, Peace peace, Instant now)
            throws SQLException {
        if (peace.shadow()) {
            stop(statements, subscription, new Stop(Peace.SHADOW, "The subscription became a shadow"), now);
            return;
        }
        for (var reason : Reason.values()) {
            statements.update(PUT_OFF, peace.putOffAnew(reason, now), subscription, reason.code(), now);
        }
    }

    /** The subscription was switched off: what waits is never told. */
    public static void disabled(Statements statements, String subscription, Instant now) throws SQLException {
        stop(statements, subscription, new Stop("subscription-disabled", "The subscription was disabled"), now);
    }

    private static void stop(Statements statements, String subscription, Stop stop, Instant now) throws SQLException {
        statements.update(STOP, stop.reason(), stop.words(), now, subscription, subscription);
    }

    private record Stop(String reason, String words) {}
}
