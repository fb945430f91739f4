package io.newswatch.ingest.rest.source;

import io.newswatch.edge.access.Roles;
import io.newswatch.edge.problem.ProblemException;
import io.newswatch.ingest.source.SourceStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The sources as OPML, out and in. */
@Path("/api/v1/sources.opml")
@Blocking
class OpmlResource {
    private static final String OPML = "text/x-opml";
    private static final String UTF_8 = ";charset=UTF-8";

    private final OpmlExport export;
    private final OpmlImport imports;
    private final InstantSource clock;

    OpmlResource(SourceStore store, OpmlImport imports, InstantSource clock) {
        this.export = new OpmlExport(store);
        this.imports = imports;
        this.clock = clock;
    }

    @GET
    @Produces({OPML + UTF_8, MediaType.APPLICATION_XML + UTF_8, MediaType.TEXT_XML + UTF_8})
    @RolesAllowed(Roles.READER)
    @Operation(summary = "All sources as OPML 2.0")
    public String get() {
        return export.text();
    }

    @POST
    @Consumes({
        OPML,
        "text/x-opml+xml",
        "application/opml+xml",
        MediaType.APPLICATION_XML,
        MediaType.TEXT_XML,
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Add the feeds of an OPML document; each outline is judged alone")
    public ImportReport add(
            @Nullable InputStream body, @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType) {
        return imports.read(ProblemException.requireBody(body), contentType, clock.instant());
    }
}
