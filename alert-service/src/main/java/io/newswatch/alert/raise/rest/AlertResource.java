package io.newswatch.alert.raise.rest;

import io.newswatch.alert.raise.DeliveryHistory;
import io.newswatch.alert.raise.RaisedAlert;
import io.newswatch.alert.raise.RaisedAlerts;
import io.newswatch.alert.raise.Standing;
import io.newswatch.alert.raise.Standing.InShort;
import io.newswatch.alert.raise.rest.AlertJson.DeliveryJson;
import io.newswatch.alert.secret.SecretBox;
import io.newswatch.contract.Level;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alerts with their evidence, for every reader. Addresses of subscribers are shown only to the subscription's owner and
 * to admins.
 */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Blocking
class AlertResource {
    private final RaisedAlerts alerts;
    private final DeliveryHistory deliveries;
    private final Standing standing;
    private final SecretBox box;
    private final Caller caller;

    AlertResource(RaisedAlerts alerts, DeliveryHistory deliveries, Standing standing, SecretBox box, Caller caller) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.standing = standing;
        this.box = box;
        this.caller = caller;
    }

    @GET
    public Page<ListedJson> list(
            @QueryParam("subscription") @Nullable String subscription,
            @QueryParam("story") @Nullable String story,
            @QueryParam("level") @Nullable String level,
            @QueryParam("since") @Nullable String since,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var most = Cursor.limit(limit);
        var filter = new RaisedAlerts.Filter(subscription, story, level(level), time(since));
        var found = alerts.page(filter, cursor == null ? Long.MAX_VALUE : number(cursor), most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        var stand = standing.of(
                shown.stream().map(alert -> alert.payload().alertId()).toList(), caller.userId());
        return new Page<>(
                shown.stream()
                        .map(AlertJson::of)
                        .map(json -> ListedJson.of(json, stand.getOrDefault(json.id(), InShort.NOTHING)))
                        .toList(),
                found.size() > most
                        ? Cursor.encode(Long.toString(shown.getLast().sequence()))
                        : null);
    }

    @GET
    @Path("{id}")
    public ListedJson get(String id) {
        var alert = alerts.find(id)
                .orElseThrow(() -> ProblemException.notFound("There is no alert with the id '" + id + "'."));
        var json = AlertJson.of(
                alert,
                deliveries.of(id).stream()
                        .map(d -> DeliveryJson.of(d, box::open, maySeeAddresses(alert)))
                        .toList());
        return ListedJson.of(json, standing.of(List.of(id), caller.userId()).getOrDefault(id, InShort.NOTHING));
    }

    private boolean maySeeAddresses(RaisedAlert alert) {
        return alert.ownerId().equals(caller.userId()) || caller.has(Roles.ADMIN);
    }

    private static @Nullable Level level(@Nullable String level) {
        return switch (level) {
            case null -> null;
            case "CORE" -> Level.CORE;
            case "RELATED" -> Level.RELATED;
            default -> throw ProblemException.badRequest("level must be CORE or RELATED, not '" + level + "'");
        };
    }

    private static @Nullable Instant time(@Nullable String since) {
        try {
            return since == null ? null : Instant.parse(since);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest("since must be an RFC 3339 time such as 2026-01-31T08:00:00Z");
        }
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(Cursor.decode(cursor, 1).getFirst());
        } catch (NumberFormatException e) {
            throw ProblemException.badRequest("cursor is not one that this list gave out");
        }
    }
}
