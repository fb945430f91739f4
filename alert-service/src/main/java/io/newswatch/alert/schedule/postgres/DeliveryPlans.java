package io.newswatch.alert.schedule.postgres;

import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Rows;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.schedule.Decision;
import io.newswatch.alert.schedule.Telling;
import io.newswatch.contract.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prepares the deliveries of alerts in the transaction that raises them: at once, held for a digest or suppressed, as
 * each subscription wants it at that moment. Feeds hold nothing: they are read when their reader wants to.
 */
public final class DeliveryPlans {
    /** The subscriptions stay as they are until the transaction ends; a change of one waits, and plans anew after it. */
    private static final String RAISED = """
            SELECT a.id, a.subscription_id, a.kind, a.level, a.raised_at, s.enabled, %s
            FROM alert a JOIN subscription s ON s.id = a.subscription_id
            WHERE a.id = ANY (?) ORDER BY a.subscription_id, a.seq
            FOR KEY SHARE OF s""".formatted(Wish.COLUMN);

    /**
     * Deliveries are due by the clock of the database, which is the one that the queue looks at. A correction goes
     * where the alert went that it corrects.
     */
    private static final String PREPARE = """
            WITH decided AS (
                SELECT r.*, CASE WHEN r.state = 'held' THEN 'pending' ELSE r.state END AS state_in_feed
                FROM unnest(?, ?, ?, ?) AS r (alert_id, state, reason, held_until)
            ), planned AS (
                INSERT INTO delivery (id, alert_id, channel_id, channel_type, target, target_host, next_attempt_at,
                    created_at, state, reason, held_until, finished_at)
                SELECT substr(encode(sha256(convert_to(a.id || '.' || c.id, 'UTF8')), 'hex'), 1, 32),
                    a.id, c.id, c.type, c.target, c.target_host, now(), a.raised_at, plan.state,
                    CASE WHEN plan.state <> 'pending' THEN d.reason END,
                    CASE WHEN plan.state = 'held' THEN d.held_until::timestamptz END,
                    CASE WHEN plan.state = 'suppressed' THEN a.raised_at END
                FROM decided d JOIN alert a ON a.id = d.alert_id
                JOIN channel c ON c.subscription_id = a.subscription_id AND c.state <> 'disabled'
                    AND (a.corrects IS NULL OR EXISTS (SELECT FROM delivery told WHERE told.alert_id = a.corrects
                        AND told.channel_id = c.id AND %s))
                CROSS JOIN LATERAL
                    (SELECT CASE WHEN c.type = 'feed' THEN d.state_in_feed ELSE d.state END AS state) plan
                ORDER BY a.seq, c.position
                ON CONFLICT DO NOTHING
                RETURNING alert_id
            )
            INSERT INTO promise (alert_id, deliveries, raised_at)
            SELECT a.id, count(planned.alert_id), a.raised_at
            FROM decided d JOIN alert a ON a.id = d.alert_id LEFT JOIN planned ON planned.alert_id = a.id
            GROUP BY a.id, a.raised_at
            ON CONFLICT DO NOTHING""".formatted(reached("told"));

    private DeliveryPlans() {}

    /**
     * The condition that a row of deliveries, under this name in the statement, reached somebody, is on its way, or may
     * have reached somebody: of an attempt that was begun and never ended, for example because its sender was killed,
     * nobody knows. What waits for a digest or was held back reached nobody.
     */
    public static String reached(String delivery) {
        return """
                (%1$s.state IN ('delivered', 'digested', 'pending') OR EXISTS (SELECT FROM delivery_attempt attempt
                    WHERE attempt.delivery_id = %1$s.id AND attempt.finished_at IS NULL))""".formatted(delivery);
    }

    /**
     * Prepares a delivery of each alert over each channel that is not closed; one whose address is not confirmed yet is
     * suppressed by the queue, with that reason.
     */
    public static void prepare(Connection connection, Collection<String> alerts) throws SQLException {
        var raised =
                new Statements(connection).query(RAISED, DeliveryPlans::raised, (Object) alerts.toArray(String[]::new));
        var budgets = Budgets.lock(
                connection,
                raised.stream().filter(Raised::isRationed).map(Raised::ration).toList());
        var plans = plans(raised, budgets);
        budgets.save(connection);
        plans.addAll(ofNobody(alerts, raised));
        try (var rows = Rows.of(connection, PREPARE, plans)) {
            rows.text(Plan::alertId)
                    .text(Plan::state)
                    .text(Plan::reason)
                    .time(Plan::heldUntil)
                    .update();
        }
    }

    private static List<Plan> plans(List<Raised> raised, Budgets budgets) {
        var plans = new ArrayList<Plan>();
        for (var alert : raised) {
            var id = alert.alertId();
            switch (alert.decide(budgets.used(alert.ration()))) {
                case Decision.Now now -> {
                    plans.add(new Plan(id, "pending", null, null));
                    if (now.counts()) {
                        budgets.use(alert.ration());
                    }
                }
                case Decision.InDigest later ->
                    plans.add(new Plan(id, "held", later.reason().code(), later.at()));
                case Decision.Suppressed never -> plans.add(new Plan(id, "suppressed", never.reason(), null));
            }
        }
        return plans;
    }

    /** Their subscription was removed a moment ago: there is nobody left to tell, and nothing is promised. */
    private static List<Plan> ofNobody(Collection<String> alerts, List<Raised> raised) {
        var left = new HashSet<>(alerts);
        raised.forEach(alert -> left.remove(alert.alertId()));
        return left.stream()
                .map(id -> new Plan(id, "suppressed", "subscription-removed", null))
                .toList();
    }

    private static Raised raised(Row row) throws SQLException {
        return new Raised(
                row.text("id"),
                row.text("subscription_id"),
                row.flag("enabled"),
                Wish.peace(row),
                new Telling(
                        row.text("kind").equals("corrected"), Level.valueOf(row.text("level")), row.time("raised_at")));
    }

    private record Plan(
            String alertId,
            String state,
            @Nullable String reason,
            @Nullable Instant heldUntil) {}
}
