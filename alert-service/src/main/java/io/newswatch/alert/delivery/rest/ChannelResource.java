package io.newswatch.alert.delivery.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswatch.alert.delivery.AttemptDelivery;
import io.newswatch.alert.delivery.AttemptResult;
import io.newswatch.alert.delivery.ChannelStore;
import io.newswatch.alert.delivery.ChannelStore.Channel;
import io.newswatch.alert.delivery.Sender.Ping;
import io.newswatch.alert.subscription.rest.TrustedAddresses;
import io.newswatch.edge.access.Caller;
import io.newswatch.edge.access.Roles;
import io.newswatch.edge.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What owners do with a channel of a subscription: try it, renew its secret, and have it used (again). */
@Blocking
@RolesAllowed(Roles.ANALYST)
@Path("/api/v1/subscriptions/{subscriptionId}/channels/{channelId}")
class ChannelResource {
    private static final Duration ASK_AGAIN = Duration.ofHours(8);
    private static final Duration TEST_AGAIN = Duration.ofMinutes(10);

    private final ChannelStore channels;
    private final AttemptDelivery attempts;
    private final RotateChannel rotation;
    private final TrustedAddresses trusted;
    private final Caller caller;

    ChannelResource(
            ChannelStore channels,
            AttemptDelivery attempts,
            RotateChannel rotation,
            TrustedAddresses trusted,
            Caller caller) {
        this.channels = channels;
        this.attempts = attempts;
        this.rotation = rotation;
        this.trusted = trusted;
        this.caller = caller;
    }

    /** Sends a few words over the channel, so that its owner sees whether it works. */
    @POST
    @Path("test")
    public Tested test(String subscriptionId, String channelId) {
        var channel = channel(subscriptionId, channelId);
        if (!channel.standing().isActive()) {
            throw ProblemException.conflict(
                    "The channel is " + channel.standing().state()
                            + ": only an active channel is sent anything; POST …/confirm to have it used");
        }
        if (!channels.mayTest(channelId)) {
            throw ProblemException.tooManyRequests("The channel was tested often lately; wait a while.", TEST_AGAIN);
        }
        var owner = channel.owner();
        var ping = new Ping(UUID.randomUUID().toString(), owner.subscriptionId(), owner.subscriptionName());
        return Tested.of(attempts.sender(channel.use().type()).ping(channel.use(), ping));
    }

    /** Makes a new secret for a webhook, or new addresses for a feed. */
    @POST
    @Path("rotate")
    public RotateChannel.Rotated rotate(String subscriptionId, String channelId) {
        return rotation.rotate(channel(subscriptionId, channelId));
    }

    /**
     * Has a channel used that is not: at once, or for an e-mail address that nobody vouches for, once its reader agrees.
     * Who unsubscribed an address must agree again, whoever asks.
     */
    @POST
    @Path("confirm")
    public Response confirm(String subscriptionId, String channelId) {
        var channel = channel(subscriptionId, channelId);
        if (!channel.standing().isActive()) {
            if (needsReader(channel)) {
                return asked(channel);
            }
            channels.open(channelId);
        }
        return Response.ok(new Confirmed("active", null)).build();
    }

    private boolean needsReader(Channel channel) {
        return channel.use().type().equals("email")
                && !trusted.everybodys()
                && (channel.standing().refusedByReceiver() || !trusted.areThoseOf(caller));
    }

    private Response asked(Channel channel) {
        return switch (channels.askForConfirmation(channel)) {
            case ASKED ->
                Response.status(Status.ACCEPTED)
                        .entity(new Confirmed("unconfirmed", "The address was sent a mail with a link to confirm it."))
                        .build();
            case TOO_OFTEN ->
                throw ProblemException.tooManyRequests(
                        "The address, or too many addresses for you, were asked today already. The earlier mails still"
                                + " confirm.",
                        ASK_AGAIN);
        };
    }

    private Channel channel(String subscriptionId, String channelId) {
        var owner = caller.has(Roles.ADMIN) ? null : caller.userId();
        return channels.find(subscriptionId, channelId, owner)
                .orElseThrow(() -> ProblemException.notFound("There is no such channel of yours"));
    }

    /** How a channel stands now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Confirmed(String state, @Nullable String detail) {}

    /** How a test ended. */
    record Tested(
            boolean delivered,
            @Nullable Integer httpStatus,
            @Nullable String detail) {
        static Tested of(AttemptResult result) {
            return switch (result) {
                case AttemptResult.Accepted accepted -> new Tested(true, accepted.httpStatus(), null);
                case AttemptResult.TryLater later -> new Tested(false, later.httpStatus(), later.reason());
                case AttemptResult.Refused refused -> new Tested(false, refused.httpStatus(), refused.reason());
                case AttemptResult.Gone gone -> new Tested(false, gone.httpStatus(), gone.reason());
            };
        }
    }
}
