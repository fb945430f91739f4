package io.newswatch.edge.access;

import io.newswatch.edge.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A resource with one door a role, for the tests. */
@Path("/doors")
public class DoorsResource {
    private final Caller caller;

    DoorsResource(Caller caller) {
        this.caller = caller;
    }

    /** A body. */
    public record Knock(String name, int times) {}

    @GET
    @Path("/reader")
    @RolesAllowed(Roles.READER)
    public String reader() {
        return caller.userId() + "/" + caller.name();
    }

    @GET
    @Path("/analyst")
    @RolesAllowed(Roles.ANALYST)
    public String analyst() {
        return "";
    }

    @GET
    @Path("/operator")
    @RolesAllowed(Roles.OPERATOR)
    public String operator() {
        return "";
    }

    @GET
    @Path("/admin")
    @RolesAllowed(Roles.ADMIN)
    public String admin() {
        return "";
    }

    @GET
    @Path("/publisher")
    @RolesAllowed(Roles.PUBLISHER)
    public String publisher() {
        return "";
    }

    @GET
    @Path("/forgotten")
    public String forgotten() {
        return "";
    }

    @POST
    @Path("/reader")
    @RolesAllowed(Roles.READER)
    public String knock(Knock knock) {
        return ProblemException.requireBody(knock).name();
    }

    @GET
    @Path("/broken")
    @RolesAllowed(Roles.READER)
    public String broken() {
        throw new IllegalStateException("the secret is 42");
    }
}
