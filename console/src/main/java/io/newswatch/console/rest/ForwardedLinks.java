package io.newswatch.console.rest;

import io.newswatch.console.http.CapabilityLinks;
import io.newswatch.console.page.Notice;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Feeds, unsubscriptions and confirmations of addresses, which people reach under the console's address and alert-service
 * answers.
 */
@Blocking
@PermitAll
@Path("/{kind:feeds|unsubscribe|confirm}/{rest:.+}")
class ForwardedLinks {
    private static final Logger LOG = Logger.getLogger(ForwardedLinks.class);
    private static final List<String> THERE = List.of("Accept", "Content-Type", "If-None-Match", "If-Modified-Since");
    private static final List<String> BACK =
            List.of("Content-Type", "ETag", "Last-Modified", "Cache-Control", "Retry-After", "Vary", "X-Robots-Tag");

    /** Instead of ours, because the page is alert-service's. */
    private static final List<String> INSTEAD = List.of("Content-Security-Policy", "Referrer-Policy");

    private final CapabilityLinks links;
    private final Pages pages;

    ForwardedLinks(CapabilityLinks links, Pages pages) {
        this.links = links;
        this.pages = pages;
    }

    @GET
    public Response get(@Context ContainerRequestContext request, @Context HttpServerResponse ours) {
        return forward("GET", request, ours, new byte[0]);
    }

    @POST
    public Response post(@Context ContainerRequestContext request, @Context HttpServerResponse ours, byte[] body) {
        return forward("POST", request, ours, body);
    }

    private Response forward(String method, ContainerRequestContext request, HttpServerResponse ours, byte[] body) {
        var path = request.getUriInfo().getRequestUri().getRawPath();
        if (!CapabilityLinks.accepts(path)) {
            return pages.notice(Status.NOT_FOUND, Notice.missing());
        }
        try {
            return back(links.forward(method, path, there(request), body), ours);
        } catch (IOException e) {
            LOG.warnf("alert-service did not answer a %s of a capability link: %s", method, e);
            return pages.notice(Status.SERVICE_UNAVAILABLE, Notice.unavailable());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return pages.notice(Status.SERVICE_UNAVAILABLE, Notice.unavailable());
        }
    }

    private static Map<String, String> there(ContainerRequestContext request) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : THERE) {
            var value = request.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private static Response back(HttpResponse<byte[]> answer, HttpServerResponse ours) {
        var response = Response.status(answer.statusCode());
        BACK.forEach(name -> answer.headers().firstValue(name).ifPresent(value -> response.header(name, value)));
        INSTEAD.forEach(name -> answer.headers().firstValue(name).ifPresent(value -> ours.headers()
                .set(name, value)));
        return answer.body().length == 0
                ? response.build()
                : response.entity(answer.body()).build();
    }
}
