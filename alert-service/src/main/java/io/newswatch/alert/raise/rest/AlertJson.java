package io.newswatch.alert.raise.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswatch.alert.raise.AlertPayload;
import io.newswatch.alert.raise.DeliveryHistory;
import io.newswatch.alert.raise.RaisedAlert;
import io.newswatch.alert.subscription.Channel;
import io.newswatch.contract.AlertRaised;
import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An alert in answers.
 *
 * @param withdrawnAt only when its article was taken back
 * @param deliveries only in the answer for one alert
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertJson(
        String id,
        String kind,
        Level level,
        boolean late,
        Instant raisedAt,
        AlertRaised.SubscriptionRef subscription,
        AlertRaised.StoryRef story,
        AlertRaised.ArticleRef article,
        AlertPayload.Why why,
        AlertRaised.Timeline timeline,
        @Nullable Instant withdrawnAt,
        @Nullable List<DeliveryJson> deliveries) {

    /**
     * One alert over one channel.
     *
     * @param target only for the owner of the subscription and for admins, as are the errors' texts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeliveryJson(
            String id,
            String channelId,
            String channelType,
            @Nullable String target,
            String state,
            @Nullable String reason,
            @Nullable String digestId,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable String lastError,
            Instant createdAt,
            @Nullable Instant finishedAt,
            List<DeliveryHistory.Attempt> log) {

        static DeliveryJson of(DeliveryHistory.Delivered delivered, UnaryOperator<String> open, boolean isOwner) {
            var state = delivered.state();
            return new DeliveryJson(
                    delivered.id(),
                    delivered.channelId(),
                    delivered.channelType(),
                    isOwner ? shownTarget(delivered, open) : null,
                    state.name(),
                    state.reason(),
                    state.digestId(),
                    state.attempts(),
                    state.nextAttemptAt(),
                    isOwner ? state.lastError() : null,
                    state.createdAt(),
                    state.finishedAt(),
                    isOwner ? delivered.attempts() : withoutDetails(delivered.attempts()));
        }

        private static String shownTarget(DeliveryHistory.Delivered delivered, UnaryOperator<String> open) {
            return Channel.Type.of(delivered.channelType()).shown(open.apply(delivered.sealedTarget()));
        }

        /** Error texts may quote the address. */
        private static List<DeliveryHistory.Attempt> withoutDetails(List<DeliveryHistory.Attempt> attempts) {
            return attempts.stream()
                    .map(a -> new DeliveryHistory.Attempt(
                            a.attempt(), a.startedAt(), a.finishedAt(), a.outcome(), a.httpStatus(), null))
                    .toList();
        }
    }

    static AlertJson of(RaisedAlert alert) {
        return of(alert, null);
    }

    static AlertJson of(RaisedAlert alert, @Nullable List<DeliveryJson> deliveries) {
        var payload = alert.payload();
        return new AlertJson(
                payload.alertId(),
                alert.kind(),
                payload.level(),
                alert.late(),
                payload.timeline().raisedAt(),
                payload.subscription(),
                payload.story(),
                payload.article(),
                payload.why(),
                payload.timeline(),
                alert.withdrawnAt(),
                deliveries);
    }
}
