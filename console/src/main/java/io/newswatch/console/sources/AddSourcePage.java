package io.newswatch.console.sources;

import io.newswatch.console.http.Answer;
import io.newswatch.console.http.ServiceApi;
import io.newswatch.console.page.Faults;
import io.newswatch.console.rest.Pages;
import io.newswatch.console.sources.SourcesPage.Templates;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.InstantSource;

/** Adding a source: first a look at what is at its address, with the feeds that a page names. */
@Blocking
@Path("/sources/new")
@Produces(MediaType.TEXT_HTML)
class AddSourcePage {
    private final Sources sources;
    private final Pages pages;
    private final InstantSource clock;

    AddSourcePage(Sources sources, Pages pages, InstantSource clock) {
        this.sources = sources;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    public Response form() {
        return pages.page(Templates.add(SourceForm.EMPTY, null, Faults.NONE));
    }

    /** Looks at the address, stores nothing. */
    @POST
    @Path("look")
    public Response look(MultivaluedMap<String, String> sent) {
        var asked = sent.getFirst("url");
        var form = SourceForm.of(asked == null ? "" : asked.strip());
        return switch (sources.preview(form.url())) {
            case Answer.Found<PreviewJson> found ->
                pages.page(Templates.add(form, Found.of(form.url(), found.value(), clock.instant()), Faults.NONE));
            case Answer.Refused<PreviewJson> refused ->
                pages.page(Status.BAD_REQUEST, Templates.add(form, null, Faults.of(refused)));
            case Answer<PreviewJson> other -> pages.page(Templates.add(form, nothing(other), Faults.NONE));
        };
    }

    @POST
    public Response add(MultivaluedMap<String, String> sent) {
        var form = SourceForm.of(sent).enabled(true);
        return switch (sources.add(form)) {
            case Answer.Found<SourceJson> found ->
                pages.to("/sources/" + ServiceApi.segment(found.value().id()));
            case Answer.Refused<SourceJson> refused ->
                pages.page(Status.BAD_REQUEST, Templates.add(form, null, Faults.of(refused)));
            case Answer<SourceJson> other ->
                pages.to("/sources/" + ServiceApi.segment(other.value().id()));
        };
    }

    /** Never returns: the ending becomes its error page. */
    private Found nothing(Answer<PreviewJson> other) {
        return Found.of("", other.value(), clock.instant());
    }
}
