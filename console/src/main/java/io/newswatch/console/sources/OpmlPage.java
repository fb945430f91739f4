package io.newswatch.console.sources;

import io.newswatch.console.http.Answer;
import io.newswatch.console.page.Notice;
import io.newswatch.console.rest.Pages;
import io.newswatch.console.sources.SourcesPage.Templates;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The sources as a file that other programs read, and such a file as sources. */
@Blocking
@Path("/sources/opml")
class OpmlPage {
    private final Sources sources;
    private final Pages pages;

    OpmlPage(Sources sources, Pages pages) {
        this.sources = sources;
        this.pages = pages;
    }

    @GET
    @Produces("text/x-opml")
    public Response export() {
        return Response.ok(sources.opml(), "text/x-opml;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"newswatch-sources.opml\"")
                .build();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    public Response add(@RestForm("file") @Nullable FileUpload file) throws IOException {
        if (file == null || file.size() == 0) {
            return pages.notice(Status.BAD_REQUEST, Notice.refused("Choose a file with feeds (OPML) first."));
        }
        var answer = sources.add(Files.readAllBytes(file.uploadedFile()));
        return answer instanceof Answer.Refused<SourceJson.Imported> refused
                ? pages.notice(Status.BAD_REQUEST, Notice.refused(refused.detail()))
                : pages.page(Templates.imported(answer.value()));
    }
}
