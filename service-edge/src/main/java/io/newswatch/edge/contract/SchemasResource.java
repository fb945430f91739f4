package io.newswatch.edge.contract;

import io.newswatch.contract.Schemas;
import io.newswatch.edge.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The JSON Schemas of the events, open to everybody. */
@Path("/api/v1/schemas")
@PermitAll
public class SchemasResource {
    /** The schema with this name, for example {@code article.v1.json}. */
    @GET
    @Path("/{name}")
    @Produces({"application/schema+json", MediaType.APPLICATION_JSON})
    public String schema(@PathParam("name") String name) {
        return Schemas.find(name)
                .orElseThrow(() ->
                        ProblemException.notFound("There is no schema of this name; there are " + Schemas.names()));
    }
}
