package io.newswatch.alert.subscription.rest;

import io.newswatch.alert.link.PublicLinks;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Subscriptions of analysts: each sees and changes their own, an admin everybody's. */
@Path("/api/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANALYST)
@Blocking
class SubscriptionResource {
    private final Subscriptions subscriptions;
    private final SubscriptionRules rules;
    private final Caller caller;
    private final TrustedAddresses trusted;
    private final LintSubscription lint;
    private final PublicLinks links;

    SubscriptionResource(
            Subscriptions subscriptions,
            SubscriptionRules rules,
            Caller caller,
            TrustedAddresses trusted,
            LintSubscription lint,
            PublicLinks links) {
        this.subscriptions = subscriptions;
        this.rules = rules;
        this.caller = caller;
        this.trusted = trusted;
        this.lint = lint;
        this.links = links;
    }

    @GET
    public Page<SubscriptionJson> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        var most = Cursor.limit(limit);
        var owner = caller.has(Roles.ADMIN) ? null : caller.userId();
        var found = subscriptions.page(owner, place(cursor), most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                shown.stream().map(s -> SubscriptionJson.of(s, links)).toList(),
                found.size() > most ? cursorBehind(shown.getLast()) : null);
    }

    @POST
    public Response create(@Nullable SubscriptionJson body) {
        var json = ProblemException.requireBody(body);
        if (json.id() != null) {
            throw ProblemException.badField("/id", "is given by us; leave it out, or PUT to change a subscription");
        }
        var wanted = rules.check(json, asker(List.of()));
        var findings = lint.of(wanted.spec());
        var added = subscriptions.add(caller.userId(), wanted);
        return Response.created(URI.create("/api/v1/subscriptions/" + added.id()))
                .entity(SubscriptionJson.of(added, links, findings))
                .build();
    }

    @GET
    @Path("{id}")
    public SubscriptionJson get(String id) {
        return SubscriptionJson.of(visible(id), links);
    }

    @PUT
    @Path("{id}")
    public SubscriptionJson replace(String id, @Nullable SubscriptionJson body) {
        var json = ProblemException.requireBody(body);
        var known = visible(id);
        if (json.id() != null && !json.id().equals(id)) {
            throw ProblemException.badField("/id", "is not the id in the address; it cannot be changed");
        }
        if (json.version() != null && json.version() != known.versioned().number()) {
            throw ProblemException.conflict("The subscription was changed meanwhile: its version is "
                    + known.versioned().number() + ", not " + json.version() + ". Read it again.");
        }
        var wanted = rules.check(json, asker(known.channels()));
        var findings = lint.of(wanted.spec());
        return subscriptions
                .replace(id, wanted, caller.userId())
                .map(replaced -> SubscriptionJson.of(replaced, links, findings))
                .orElseThrow(() -> unknown(id));
    }

    @DELETE
    @Path("{id}")
    public void delete(String id) {
        subscriptions.remove(visible(id));
    }

    private ChannelRules.Asker asker(List<Channel> known) {
        return new ChannelRules.Asker(trusted.areThoseOf(caller), known);
    }

    /** Somebody else's looks like none. */
    private Subscription visible(String id) {
        return subscriptions
                .find(id)
                .filter(s -> s.ownerId().equals(caller.userId()) || caller.has(Roles.ADMIN))
                .orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("You have no subscription with the id '" + id + "'.");
    }

    private static String cursorBehind(Subscription last) {
        return Cursor.encode(last.versioned().createdAt().toString(), last.id());
    }

    private static Subscriptions.Place place(@Nullable String cursor) {
        if (cursor == null) {
            return Subscriptions.Place.BEGINNING;
        }
        var parts = Cursor.decode(cursor, 2);
        try {
            return new Subscriptions.Place(Instant.parse(parts.get(0)), parts.get(1));
        } catch (DateTimeException e) {
            throw ProblemException.badRequest("cursor is not one that this list gave out");
        }
    }
}
