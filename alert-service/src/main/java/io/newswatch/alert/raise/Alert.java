package io.newswatch.alert.raise;

import io.newswatch.contract.AlertRaised;
import io.newswatch.contract.Classification;
import java.time.Instant;
import java.util.List;

/**
 * An alert to be raised, unless its story has alerted the subscription already.
 *
 * @param updateNo 0 for the first alert of a story
 * @param late whether the article had been with us for longer than an alert may take
 */
public record Alert(AlertPayload payload, int updateNo, boolean late) {
    public static final String RAISED = "raised";

    public String id() {
        return payload.alertId();
    }

    public String subscriptionId() {
        return payload.subscription().id();
    }

    public Instant raisedAt() {
        return payload.timeline().raisedAt();
    }

    /** What the alerts topic is told. */
    public AlertRaised event() {
        return new AlertRaised(
                payload.alertId(),
                RAISED,
                updateNo,
                payload.subscription(),
                payload.story(),
                payload.article(),
                payload.level(),
                new AlertRaised.Why(
                        withoutContext(payload.why().reasonsFor()),
                        withoutContext(payload.why().reasonsAgainst())),
                payload.timeline(),
                late,
                payload.whatIsNew(),
                payload.correction());
    }

    private static List<Classification.Reason> withoutContext(List<AlertPayload.Reason> reasons) {
        return reasons.stream()
                .map(r -> new Classification.Reason(r.kind(), r.field(), r.start(), r.end(), r.text(), r.rule()))
                .toList();
    }
}
