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

/** Lets whoever reads an address agree to its alerts, without signing in. Looking changes nothing; posting does it. */
@Blocking
@PermitAll
@Path("/confirm/{capability}")
class ConfirmResource {
    private final PublicLinks links;
    private final ChannelStore channels;
    private final Template page;

    ConfirmResource(PublicLinks links, ChannelStore channels, @Location("confirm.html") Template page) {
        this.links = links;
        this.channels = channels;
        this.page = page;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response ask(String capability) {
        return links.channelToConfirm(capability).isPresent()
                ? CapabilityPage.of(page, Status.OK, "ask")
                : CapabilityPage.of(page, Status.NOT_FOUND, "unknown");
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.TEXT_HTML)
    public Response confirm(String capability) {
        var channel = links.channelToConfirm(capability);
        if (channel.isEmpty()) {
            return CapabilityPage.of(page, Status.NOT_FOUND, "unknown");
        }
        return channels.confirm(channel.get())
                ? CapabilityPage.of(page, Status.OK, "done")
                : CapabilityPage.of(page, Status.GONE, "gone");
    }
}
