package io.newswatch.alert.delivery.rest;

import io.newswatch.alert.delivery.ChannelStore;
import io.newswatch.alert.link.PublicLinks;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/**
 * Ends one channel for whoever has its capability, without signing in. Looking changes nothing, because mail scanners
 * follow links; posting does it (RFC 8058), as often as one likes.
 */
@Blocking
@PermitAll
@Path("/unsubscribe/{capability}")
class UnsubscribeResource {
    private final PublicLinks links;
    private final ChannelStore channels;
    private final Template page;

    UnsubscribeResource(PublicLinks links, ChannelStore channels, @Location("unsubscribe.html") Template page) {
        this.links = links;
        this.channels = channels;
        this.page = page;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response ask(String capability) {
        return links.channelToUnsubscribe(capability).isPresent() ? page(Status.OK, "ask") : unknown();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.TEXT_HTML)
    public Response unsubscribe(String capability) {
        var channel = links.channelToUnsubscribe(capability);
        if (channel.isEmpty()) {
            return unknown();
        }
        // A channel that was removed meanwhile gets nothing either: the wish is fulfilled.
        channels.refuse(channel.get());
        return page(Status.OK, "done");
    }

    private Response unknown() {
        return page(Status.NOT_FOUND, "unknown");
    }

    private Response page(Status status, String state) {
        return CapabilityPage.of(page, status, state);
    }
}
