package io.newswatch.alert.delivery.postgres;

import io.newswatch.alert.delivery.Claimed;
import io.newswatch.contract.AlertDelivery;
import io.newswatch.contract.EventHeaders;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.EventTypes;
import io.newswatch.contract.Topics;
import io.newswatch.edge.kafka.OutgoingEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says on the alerts topic what became of a delivery. */
final class DeliveryEvent {
    private static final String SOURCE = "/newswatch/alert";

    private DeliveryEvent() {}

    /** The event of the attempt that ended the delivery; sent again by hand, it can end once more. */
    static OutgoingEvent of(Claimed delivery, String outcome, @Nullable String reason, Instant at) {
        var alert = delivery.alert();
        var value = new AlertDelivery(
                delivery.id(),
                alert.id(),
                alert.subscriptionId(),
                delivery.channel().id(),
                delivery.channel().type(),
                outcome,
                delivery.attempt(),
                reason,
                at);
        var type = outcome.equals("delivered") ? EventTypes.ALERT_DELIVERED : EventTypes.ALERT_FAILED;
        var id = delivery.id() + "." + delivery.attempt();
        return new OutgoingEvent(
                Topics.ALERTS,
                alert.subscriptionId(),
                new EventHeaders(id, SOURCE, type, alert.id(), at),
                EventJson.write(value));
    }
}
