package io.newswatch.alert.archive.rest;

import io.newswatch.alert.archive.Archive;
import io.newswatch.alert.archive.Archive.Place;
import io.newswatch.alert.archive.TimeRange;
import io.newswatch.edge.access.Roles;
import io.newswatch.edge.paging.Cursor;
import io.newswatch.edge.paging.Page;
import io.newswatch.edge.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The search of the archive, for every reader: articles in the order of their first sight, the newest first. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Blocking
class ArchiveResource {
    private static final TimeRange ALWAYS =
            new TimeRange(Instant.parse("1970-01-01T00:00:00Z"), Instant.parse("9999-01-01T00:00:00Z"));

    private final Archive archive;

    ArchiveResource(Archive archive) {
        this.archive = archive;
    }

    @GET
    public Page<ArchivedJson> list(
            @BeanParam AskedFor asked,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var most = Cursor.limit(limit);
        var found = archive.page(asked.filter(ALWAYS), cursor == null ? null : place(cursor), most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                shown.stream().map(ArchivedJson::of).toList(),
                found.size() > most
                        ? Cursor.encode(
                                shown.getLast().times().firstSeenAt().toString(),
                                shown.getLast().id())
                        : null);
    }

    @GET
    @Path("{id}")
    public ArchivedJson.Whole get(String id) {
        return archive.find(id)
                .map(ArchivedJson.Whole::of)
                .orElseThrow(() -> ProblemException.notFound("The archive has no article with the id '" + id
                        + "'; it keeps what reached MENTION or matched."));
    }

    private static Place place(String cursor) {
        var parts = Cursor.decode(cursor, 2);
        try {
            return new Place(Instant.parse(parts.getFirst()), parts.getLast());
        } catch (DateTimeException e) {
            throw ProblemException.badRequest("cursor is not one that this list gave out; leave it out to start again");
        }
    }
}
