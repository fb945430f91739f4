package io.newswatch.alert.raise;

import io.newswatch.contract.AlertRaised;
import io.newswatch.contract.Classification;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert to be raised, unless it was raised before.
 *
 * @param kind {@code raised}, {@code updated} or {@code corrected}
 * @param updateNo 0 for the first alert of a story; a correction has the number of the alert that it corrects
 * @param late whether the article had been with us for longer than an alert may take
 */
public record Alert(AlertPayload payload, String kind, int updateNo, boolean late) {
    public static final String RAISED = "raised";
    public static final String UPDATED = "updated";
    public static final String CORRECTED = "corrected";

    public String id() {
        return payload.alertId();
    }

    public String subscriptionId() {
        return payload.subscription().id();
    }

    /** The id of the alert that is corrected, if this is a correction. */
    public @Nullable String corrects() {
        return payload.correction() == null ? null : payload.correction().alertId();
    }

    public Instant raisedAt() {
        return payload.timeline().raisedAt();
    }

    /** What the alerts topic is told. */
    public AlertRaised event() {
        return new AlertRaised(
                payload.alertId(),
                kind,
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
