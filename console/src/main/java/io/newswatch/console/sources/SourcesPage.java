package io.newswatch.console.sources;

import io.newswatch.console.http.Answer;
import io.newswatch.console.page.Faults;
import io.newswatch.console.rest.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** All sources with their health, and each on a page of its own. */
@Blocking
@Path("/sources")
@Produces(MediaType.TEXT_HTML)
class SourcesPage {
    private final Sources sources;
    private final Pages pages;
    private final InstantSource clock;

    SourcesPage(Sources sources, Pages pages, InstantSource clock) {
        this.sources = sources;
        this.pages = pages;
        this.clock = clock;
    }

    /** The templates of the sources. */
    @CheckedTemplate(basePath = "sources")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(SourceTable table, boolean operator);

        static native TemplateInstance source(
                SourceView source, SourceForm form, Faults faults, String said, boolean operator);

        static native TemplateInstance add(SourceForm form, @Nullable Found found, Faults faults);

        static native TemplateInstance imported(SourceJson.Imported result);
    }

    @GET
    public Response list(@QueryParam("show") @Nullable String show, @QueryParam("name") @Nullable String name) {
        var table = SourceTable.of(
                sources.all(), show == null ? "" : show, name == null ? "" : name.strip(), clock.instant());
        return pages.page(Templates.list(table, pages.visitor().isOperator()));
    }

    @GET
    @Path("{id}")
    public Response source(@PathParam("id") String id) {
        return page(Status.OK, sources.one(id), "");
    }

    /** Saves what was changed. */
    @POST
    @Path("{id}")
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var form = SourceForm.of(sent);
        var answer = sources.change(id, form);
        if (answer instanceof Answer.Refused<SourceJson> refused) {
            var view = SourceView.of(sources.one(id), clock.instant());
            return pages.page(Status.BAD_REQUEST, Templates.source(view, form, Faults.of(refused), "", true));
        }
        return page(Status.OK, answer.value(), "Saved.");
    }

    @POST
    @Path("{id}/pause")
    public Response pause(@PathParam("id") String id) {
        return page(Status.OK, switched(id, false), "Paused: nobody reads it until it is resumed.");
    }

    @POST
    @Path("{id}/resume")
    public Response resume(@PathParam("id") String id) {
        return page(Status.OK, switched(id, true), "Resumed: it is read again.");
    }

    /** Reads it at once and says what that brought. */
    @POST
    @Path("{id}/read")
    public Response read(@PathParam("id") String id) {
        var answer = sources.readNow(id);
        var said = answer instanceof Answer.Refused<SourceJson.Reading> refused
                ? refused.detail() + "."
                : said(answer.value());
        return page(Status.OK, sources.one(id), said);
    }

    @POST
    @Path("{id}/remove")
    public Response remove(@PathParam("id") String id) {
        var answer = sources.remove(id);
        if (!(answer instanceof Answer.Missing<Void>)) {
            var unused = answer.value();
        }
        return pages.to("/sources");
    }

    private SourceJson switched(String id, boolean on) {
        return sources.change(id, SourceForm.of(sources.one(id)).enabled(on)).value();
    }

    private Response page(Status status, SourceJson json, String said) {
        return pages.page(
                status,
                Templates.source(
                        SourceView.of(json, clock.instant()),
                        SourceForm.of(json),
                        Faults.NONE,
                        said,
                        pages.visitor().isOperator()));
    }

    private static String said(SourceJson.Reading reading) {
        return switch (reading.outcome()) {
            case "fetched" ->
                "Read: %d articles listed, %d of them new, %d pages to be fetched."
                        .formatted(reading.articles(), reading.fresh(), reading.pages());
            case "not-modified" -> "Read: its server says that nothing changed since the last time.";
            default ->
                "It could not be read: " + (reading.problem() == null ? reading.outcome() : reading.problem()) + ".";
        };
    }
}
