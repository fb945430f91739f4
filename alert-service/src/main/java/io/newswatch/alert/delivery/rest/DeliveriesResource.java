package io.newswatch.alert.delivery.rest;

import io.newswatch.alert.delivery.DeliveryLog;
import io.newswatch.alert.delivery.DeliveryLog.Attempt;
import io.newswatch.alert.delivery.DeliveryLog.Entry;
import io.newswatch.alert.delivery.DeliveryLog.Filter;
import io.newswatch.alert.delivery.DeliveryLog.Place;
import io.newswatch.edge.access.Caller;
import io.newswatch.edge.access.Roles;
import io.newswatch.edge.paging.Cursor;
import io.newswatch.edge.paging.Page;
import io.newswatch.edge.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deliveries: operators see all, analysts those of their own subscriptions. */
@Blocking
@RolesAllowed(Roles.ANALYST)
@Path("/api/v1/deliveries")
class DeliveriesResource {
    private static final Set<String> STATES =
            Set.of("pending", "held", "delivered", "digested", "failed", "suppressed");

    private final DeliveryLog log;
    private final Caller caller;

    DeliveriesResource(DeliveryLog log, Caller caller) {
        this.log = log;
        this.caller = caller;
    }

    @GET
    public Page<Entry> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (state != null && !STATES.contains(state)) {
            throw ProblemException.badRequest(
                    "state must be pending, held, delivered, digested, failed or suppressed, not '" + state + "'");
        }
        int most = Cursor.limit(limit);
        var items = log.page(new Filter(state, owner(), cursor == null ? null : place(cursor)), most);
        return new Page<>(items, items.size() < most ? null : cursorAt(items.getLast()));
    }

    @GET
    @Path("{id}")
    public Detail show(String id) {
        var entry = log.find(id, owner()).orElseThrow(() -> unknown(id));
        return new Detail(entry, log.attempts(id));
    }

    @POST
    @Path("{id}/retry")
    public Entry retry(String id) {
        return switch (log.retry(id, owner())) {
            case PENDING -> log.find(id, owner()).orElseThrow(() -> unknown(id));
            case UNKNOWN -> throw unknown(id);
            case NOT_FAILED ->
                throw ProblemException.conflict("Only a failed delivery can be sent again; this one has not failed");
            case CHANNEL_CLOSED ->
                throw ProblemException.conflict(
                        "The channel is not active any more: enable it, or give the subscription another one");
        };
    }

    private @Nullable String owner() {
        return caller.has(Roles.OPERATOR) ? null : caller.userId();
    }

    private static String cursorAt(Entry entry) {
        return Cursor.encode(entry.createdAt().toString(), entry.id());
    }

    private static Place place(String cursor) {
        var parts = Cursor.decode(cursor, 2);
        try {
            return new Place(Instant.parse(parts.getFirst()), parts.getLast());
        } catch (DateTimeException e) {
            throw ProblemException.badRequest("cursor is not one that this list gave out; leave it out to start again");
        }
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("There is no delivery '" + id + "'");
    }

    /** A delivery with every attempt. */
    record Detail(Entry delivery, List<Attempt> log) {
        Detail {
            log = List.copyOf(log);
        }
    }
}
