package io.newswatch.edge.contract;

import io.newswatch.contract.AsyncApi;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** What is said on the topics, open to everybody. */
@Path("/api/v1/asyncapi.yaml")
@PermitAll
public class AsyncApiResource {
    /** The AsyncAPI document. It refers to the schemas as {@code schemas/…}, which are served beside it. */
    @GET
    @Produces("application/yaml")
    public String document() {
        return AsyncApi.document();
    }
}
