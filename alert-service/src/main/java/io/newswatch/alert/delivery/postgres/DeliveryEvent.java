package io.newswatch.alert.delivery.postgres;

import io.newswatch.alert.delivery.Claimed;
import io.newswatch.alert.digest.Digest;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.contract.AlertDelivery;
import io.newswatch.contract.EventHeaders;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.EventTypes;
import io.newswatch.contract.Topics;
import io.newswatch.edge.kafka.OutgoingEvent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says on the alerts topic what became of a delivery. */
final class DeliveryEvent {
    private static final String SOURCE = "/newswatch/alert";

    private static final String IN_DIGEST = """
            SELECT id, alert_id FROM delivery
            WHERE digest_id = ? AND channel_id = ? AND alert_id IS NOT NULL AND state = 'digested' ORDER BY id""";

    private DeliveryEvent() {}

    /** How it ended. */
    record End(String outcome, @Nullable String reason, Instant at) {}

    /**
     * The event of the attempt that ended the delivery; sent again by hand, it can end once more. A digest ends the
     * deliveries of all alerts in it.
     */
    static List<OutgoingEvent> of(Statements statements, Claimed delivery, End end) throws SQLException {
        if (!Digest.isKindOf(delivery.alert().kind())) {
            return List.of(event(new Told(delivery.id(), delivery.alert().id()), delivery, end));
        }
        return statements
                .query(
                        IN_DIGEST,
                        row -> new Told(row.text("id"), row.text("alert_id")),
                        delivery.alert().id(),
                        delivery.channel().id())
                .stream()
                .map(told -> event(told, delivery, end))
                .toList();
    }

    private static OutgoingEvent event(Told told, Claimed delivery, End end) {
        var subscription = delivery.alert().subscriptionId();
        var value = new AlertDelivery(
                told.deliveryId(),
                told.alertId(),
                subscription,
                delivery.channel().id(),
                delivery.channel().type(),
                end.outcome(),
                delivery.attempt(),
                end.reason(),
                end.at());
        var type = end.outcome().equals("delivered") ? EventTypes.ALERT_DELIVERED : EventTypes.ALERT_FAILED;
        var id = told.deliveryId() + "." + delivery.attempt();
        return new OutgoingEvent(
                Topics.ALERTS,
                subscription,
                new EventHeaders(id, SOURCE, type, told.alertId(), end.at()),
                EventJson.write(value));
    }

    private record Told(String deliveryId, String alertId) {}
}
