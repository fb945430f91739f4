package io.newswatch.alert.stream.rest;

import io.newswatch.alert.stream.Beginning;
import io.newswatch.alert.stream.Kind;
import io.newswatch.alert.stream.StreamLog;
import io.newswatch.edge.access.Roles;
import io.newswatch.edge.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happens, as it happens, for every reader: server-sent events named {@code article}, {@code story} and
 * {@code alert}, with the data that the lists of the API have. An event's id resumes the stream where it broke off.
 */
@Path("/api/v1/stream")
@RolesAllowed(Roles.READER)
@Blocking
class StreamResource {
    private final EventStream stream;
    private final StreamLog log;
    private final SecurityIdentity identity;

    StreamResource(EventStream stream, StreamLog log, SecurityIdentity identity) {
        this.stream = stream;
        this.log = log;
        this.identity = identity;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void follow(
            @HeaderParam("Last-Event-ID") @Nullable String lastSeen,
            @QueryParam("event") List<String> events,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServerRequest request) {
        var wanted = kinds(events);
        var beginning = Beginning.of(number(lastSeen), log.kept());
        open(sink, sse);
        var wire = new Follower.Wire(sink, sse, request.connection());
        stream.add(new Follower(wire, wanted, Admission.of(identity), beginning.after()), beginning.missed());
    }

    /** Sends the head now: the stream's thread could otherwise send it at the same moment as the one that answers here. */
    private static void open(SseEventSink sink, Sse sse) {
        sink.send(sse.newEventBuilder().comment("following").build())
                .handle((sent, failure) -> failure == null)
                .toCompletableFuture()
                .join();
    }

    private static Set<Kind> kinds(List<String> events) {
        return events.isEmpty()
                ? EnumSet.allOf(Kind.class)
                : events.stream().map(StreamResource::kind).collect(Collectors.toSet());
    }

    private static Kind kind(String event) {
        return Kind.of(event)
                .orElseThrow(() ->
                        ProblemException.badRequest("event must be article, story or alert, not '" + event + "'"));
    }

    private static @Nullable Long number(@Nullable String lastSeen) {
        try {
            return lastSeen == null || lastSeen.isEmpty() ? null : Long.valueOf(lastSeen);
        } catch (NumberFormatException e) {
            throw ProblemException.badRequest("Last-Event-ID must be the id of an event of this stream");
        }
    }
}
