package io.newswatch.alert.delivery.rest;

import io.newswatch.alert.delivery.AttemptDelivery;
import io.newswatch.alert.delivery.AttemptResult;
import io.newswatch.alert.delivery.ChannelStore;
import io.newswatch.alert.delivery.Sender.Ping;
import io.newswatch.edge.access.Caller;
import io.newswatch.edge.access.Roles;
import io.newswatch.edge.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends a few words over a channel, so that its owner sees whether it works. */
@Blocking
@RolesAllowed(Roles.ANALYST)
@Path("/api/v1/subscriptions/{subscriptionId}/channels/{channelId}/test")
class ChannelTestResource {
    private final ChannelStore channels;
    private final AttemptDelivery attempts;
    private final Caller caller;

    ChannelTestResource(ChannelStore channels, AttemptDelivery attempts, Caller caller) {
        this.channels = channels;
        this.attempts = attempts;
        this.caller = caller;
    }

    @POST
    public Answer test(String subscriptionId, String channelId) {
        var owner = caller.has(Roles.ADMIN) ? null : caller.userId();
        var channel = channels.find(subscriptionId, channelId, owner)
                .orElseThrow(() -> ProblemException.notFound("There is no such channel of yours"));
        if (!channel.state().equals("active")) {
            throw ProblemException.conflict(
                    "The channel is " + channel.state() + ": only an active channel is sent anything");
        }
        var ping = new Ping(UUID.randomUUID().toString(), channel.subscriptionId(), channel.subscriptionName());
        return Answer.of(attempts.sender(channel.use().type()).ping(channel.use(), ping));
    }

    /** How the test ended. */
    record Answer(
            boolean delivered,
            @Nullable Integer httpStatus,
            @Nullable String detail) {
        static Answer of(AttemptResult result) {
            return switch (result) {
                case AttemptResult.Accepted accepted -> new Answer(true, accepted.httpStatus(), null);
                case AttemptResult.TryLater later -> new Answer(false, later.httpStatus(), later.reason());
                case AttemptResult.Refused refused -> new Answer(false, refused.httpStatus(), refused.reason());
                case AttemptResult.Gone gone -> new Answer(false, gone.httpStatus(), gone.reason());
            };
        }
    }
}
