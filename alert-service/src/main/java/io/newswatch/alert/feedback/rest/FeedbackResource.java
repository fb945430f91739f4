package io.newswatch.alert.feedback.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.alert.feedback.Opinion;
import io.newswatch.alert.feedback.Opinions;
import io.newswatch.alert.feedback.Opinions.By;
import io.newswatch.alert.feedback.Opinions.Count;
import io.newswatch.alert.feedback.Opinions.Labelled;
import io.newswatch.alert.feedback.Opinions.Place;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All feedback, for those who run and improve the system. */
@Path("/api/v1/feedback")
@RolesAllowed(Roles.OPERATOR)
@Blocking
class FeedbackResource {
    private final Opinions opinions;
    private final ObjectMapper json;

    FeedbackResource(Opinions opinions, ObjectMapper json) {
        this.opinions = opinions;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Page<Opinion> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        var most = Cursor.limit(limit);
        var found = opinions.page(cursor == null ? null : place(cursor), most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        return new Page<>(shown, found.size() > most ? cursorBehind(shown.getLast()) : null);
    }

    @GET
    @Path("counts")
    @Produces(MediaType.APPLICATION_JSON)
    public Counts counts(@QueryParam("by") @Nullable String by) {
        return new Counts(opinions.count(
                switch (by) {
                    case "rule" -> By.RULE;
                    case "source" -> By.SOURCE;
                    case "subscription" -> By.SUBSCRIPTION;
                    case null, default ->
                        throw ProblemException.badRequest("by must be rule, source or subscription, not '" + by + "'");
                }));
    }

    /** The articles that readers agreed on, one labelled line each, as {@code ./newswatch evaluate} reads them. */
    @GET
    @Path("labelled")
    @Produces("application/x-ndjson")
    public StreamingOutput labelled() {
        return out -> opinions.labelled(article -> write(out, article));
    }

    private void write(OutputStream out, Labelled article) {
        try {
            out.write(json.writeValueAsBytes(Line.of(article)));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("The reader of the labelled articles went away", e);
        }
    }

    private static String cursorBehind(Opinion last) {
        return Cursor.encode(last.givenAt().toString(), last.alertId(), last.personId());
    }

    private static Place place(String cursor) {
        var parts = Cursor.decode(cursor, 3);
        try {
            return new Place(Instant.parse(parts.get(0)), parts.get(1), parts.get(2));
        } catch (DateTimeException e) {
            throw ProblemException.badRequest("cursor is not one that this list gave out; leave it out to start again");
        }
    }

    /** How often each verdict was given. */
    record Counts(List<Count> items) {
        Counts {
            items = List.copyOf(items);
        }
    }

    /** A labelled article on a line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String id,
            String lang,
            @Nullable String title,
            String text,
            String level,
            String family,
            @Nullable Instant publishedAt) {
        static Line of(Labelled article) {
            return new Line(
                    article.id(),
                    article.language(),
                    article.title(),
                    article.text(),
                    article.level(),
                    "feedback",
                    article.publishedAt());
        }
    }
}
