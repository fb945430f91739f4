package io.newswatch.alert.raise.rest;

import io.newswatch.alert.raise.RaisedAlerts;
import io.newswatch.edge.access.Roles;
import io.newswatch.edge.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.jspecify.annotations.Nullable;

/** Alerts as they are raised: server-sent events named {@code alert}, whose id resumes the stream where it broke off. */
@Path("/api/v1/stream")
@RolesAllowed(Roles.READER)
@Blocking
class StreamResource {
    private final AlertStream stream;
    private final RaisedAlerts alerts;

    StreamResource(AlertStream stream, RaisedAlerts alerts) {
        this.stream = stream;
        this.alerts = alerts;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void follow(
            @HeaderParam("Last-Event-ID") @Nullable String lastSeen, @Context SseEventSink sink, @Context Sse sse) {
        stream.add(new Follower(sink, sse, lastSeen == null ? alerts.latest() : number(lastSeen)));
    }

    private static long number(String lastSeen) {
        try {
            return Long.parseLong(lastSeen);
        } catch (NumberFormatException e) {
            throw ProblemException.badRequest("Last-Event-ID must be the id of an event of this stream");
        }
    }
}
