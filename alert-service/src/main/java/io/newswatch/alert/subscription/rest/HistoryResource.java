package io.newswatch.alert.subscription.rest;

import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.subscription.Change;
import io.newswatch.alert.subscription.Channel;
import io.newswatch.alert.subscription.Subscription;
import io.newswatch.alert.subscription.Subscriptions;
import io.newswatch.edge.access.Caller;
import io.newswatch.edge.access.Roles;
import io.newswatch.edge.paging.Cursor;
import io.newswatch.edge.paging.Page;
import io.newswatch.edge.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a subscription was after each of its changes, and who made them. */
@Path("/api/v1/subscriptions/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANALYST)
@Blocking
class HistoryResource {
    private final Subscriptions subscriptions;
    private final Caller caller;
    private final PublicLinks links;

    HistoryResource(Subscriptions subscriptions, Caller caller, PublicLinks links) {
        this.subscriptions = subscriptions;
        this.caller = caller;
        this.links = links;
    }

    /**
     * One change.
     *
     * @param channels the types of its channels then; where they led is not kept
     * @param subscription without its channels
     */
    record ChangeJson(
            int version, Instant at, Change.Author author, List<String> channels, SubscriptionJson subscription) {
        ChangeJson {
            channels = List.copyOf(channels);
        }
    }

    @GET
    public Page<ChangeJson> list(
            String id, @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        var most = Cursor.limit(limit);
        var now = subscriptions
                .find(id)
                .filter(s -> s.ownerId().equals(caller.userId()) || caller.has(Roles.ADMIN))
                .orElseThrow(() -> ProblemException.notFound("You have no subscription with the id '" + id + "'."));
        var found = subscriptions.history(id, before(cursor), most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                shown.stream().map(change -> json(now, change)).toList(),
                found.size() > most
                        ? Cursor.encode(String.valueOf(shown.getLast().version()))
                        : null);
    }

    private ChangeJson json(Subscription now, Change change) {
        var then = new Subscription(
                now.id(),
                now.ownerId(),
                change.spec(),
                List.of(),
                change.enabled(),
                new Subscription.Versioned(change.version(), now.versioned().createdAt(), change.at()));
        return new ChangeJson(
                change.version(),
                change.at(),
                change.author(),
                change.channels().stream().map(Channel.Type::code).toList(),
                SubscriptionJson.of(then, links));
    }

    private static int before(@Nullable String cursor) {
        if (cursor == null) {
            return Integer.MAX_VALUE;
        }
        try {
            return Integer.parseInt(Cursor.decode(cursor, 1).getFirst());
        } catch (NumberFormatException e) {
            throw ProblemException.badRequest("cursor is not one that this list gave out");
        }
    }
}
