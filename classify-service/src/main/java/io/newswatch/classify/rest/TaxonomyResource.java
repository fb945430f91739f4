package io.newswatch.classify.rest;

import io.newswatch.classifier.Classifier;
import io.newswatch.classifier.Taxonomy;
import io.newswatch.edge.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The actors, topics and watches that classifications speak of. */
@Path("/api/v1/taxonomy")
@RolesAllowed(Roles.READER)
public class TaxonomyResource {
    private final Classifier classifier;

    TaxonomyResource(Classifier classifier) {
        this.classifier = classifier;
    }

    /** All of it, with its version. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Taxonomy taxonomy() {
        return classifier.taxonomy();
    }
}
