package io.newswatch.ingest.rest.source;

import io.newswatch.edge.access.Roles;
import io.newswatch.edge.paging.Cursor;
import io.newswatch.edge.paging.Page;
import io.newswatch.edge.problem.ProblemException;
import io.newswatch.ingest.feed.FirstReading;
import io.newswatch.ingest.source.ListedSource;
import io.newswatch.ingest.source.Saved;
import io.newswatch.ingest.source.Source;
import io.newswatch.ingest.source.SourceId;
import io.newswatch.ingest.source.SourceKind;
import io.newswatch.ingest.source.SourceStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Sources: set up, changed, listed with their health, removed. */
@Path("/api/v1/sources")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SourcesResource {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SourceStore store;
    private final SourceRules rules;
    private final FirstReading first;
    private final InstantSource clock;

    SourcesResource(SourceStore store, SourceRules rules, FirstReading first, InstantSource clock) {
        this.store = store;
        this.rules = rules;
        this.first = first;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.READER)
    public Page<SourceView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        int most = Cursor.limit(limit);
        var after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        var found = store.list(after, most + 1);
        var shown = found.stream().limit(most).map(this::view).toList();
        return new Page<>(
                shown, found.size() > most ? Cursor.encode(shown.getLast().id()) : null);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    public SourceView get(@PathParam("id") String id) {
        return view(find(id));
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    public Response add(@Nullable SourceBody body) {
        var source = rules.source(ProblemException.requireBody(body), null, clock.instant());
        require(store.add(source), source);
        if (source.enabled() && source.kind() == SourceKind.AUTO) {
            // What is at its address is part of the answer, unless that takes long.
            first.read(source.id(), PATIENCE);
        }
        var id = source.id().value();
        return Response.created(URI.create("/api/v1/sources/" + id))
                .entity(view(find(id)))
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.OPERATOR)
    public SourceView replace(@PathParam("id") String id, @Nullable SourceBody body) {
        var existing = find(id).source();
        var source = rules.source(ProblemException.requireBody(body), existing.id(), clock.instant());
        var replacement = source.url().equals(existing.url()) ? source.addedAt(existing.addedAt()) : source;
        require(store.replace(replacement), replacement);
        return view(find(id));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.OPERATOR)
    public void remove(@PathParam("id") String id) {
        if (!store.remove(find(id).source().id())) {
            throw unknown(id);
        }
    }

    private static void require(Saved saved, Source source) {
        switch (saved) {
            case DONE -> {
                // The caller shows what is stored now.
            }
            case ID_TAKEN ->
                throw ProblemException.conflict("There is a source with the id " + source.id() + " already");
            case URL_TAKEN -> throw ProblemException.conflict("There is a source with this address already");
            case UNKNOWN -> throw unknown(source.id().value());
        }
    }

    private ListedSource find(String id) {
        try {
            return store.find(new SourceId(id)).orElseThrow(() -> unknown(id));
        } catch (IllegalArgumentException e) {
            throw unknown(id);
        }
    }

    private SourceView view(ListedSource listed) {
        return SourceView.of(listed, clock.instant());
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("There is no source with the id '" + id + "'");
    }
}
