package io.newswatch.alert.archive.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswatch.alert.archive.Archive;
import io.newswatch.alert.archive.Archive.Place;
import io.newswatch.alert.archive.KeptArticle;
import io.newswatch.alert.archive.SearchArchive;
import io.newswatch.alert.archive.TimeRange;
import io.newswatch.alert.matching.condition.Condition;
import io.newswatch.alert.matching.query.QueryException;
import io.newswatch.alert.matching.query.QueryLanguage;
import io.newswatch.edge.access.Roles;
import io.newswatch.edge.paging.Cursor;
import io.newswatch.edge.problem.FieldError;
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
import java.util.List;
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
    private final SearchArchive search;
    private final QueryLanguage queries;

    ArchiveResource(Archive archive, SearchArchive search, QueryLanguage queries) {
        this.archive = archive;
        this.search = search;
        this.queries = queries;
    }

    @GET
    public Listed list(
            @BeanParam AskedFor asked,
            @QueryParam("q") @Nullable String query,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var most = Cursor.limit(limit);
        var filter = asked.filter(ALWAYS);
        var after = cursor == null ? null : place(cursor);
        if (query != null) {
            var found = search.search(filter, condition(query), after, most);
            return Listed.of(found.articles(), found.next(), found.searchedTo());
        }
        var found = archive.page(filter, after, most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        return Listed.of(shown, found.size() > most ? Place.of(shown.getLast()) : null, null);
    }

    private Condition condition(String query) {
        try {
            return queries.read(query);
        } catch (QueryException e) {
            var detail = "at character " + e.position() + ", it " + e.detail();
            throw ProblemException.badRequest(
                    "q was refused: " + detail, List.of(new FieldError("/q", detail, e.position())));
        }
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

    /**
     * A page of articles.
     *
     * @param searchedTo with a query: every article that was seen later was looked at, for this page or one before
     */
    record Listed(
            List<ArchivedJson> items,
            @Nullable String next,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant searchedTo) {
        Listed {
            items = List.copyOf(items);
        }

        static Listed of(List<KeptArticle> articles, @Nullable Place next, @Nullable Instant searchedTo) {
            return new Listed(
                    articles.stream().map(ArchivedJson::of).toList(),
                    next == null ? null : Cursor.encode(next.firstSeenAt().toString(), next.id()),
                    searchedTo);
        }
    }
}
