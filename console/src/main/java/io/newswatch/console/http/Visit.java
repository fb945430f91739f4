package io.newswatch.console.http;

import io.newswatch.console.session.Session;
import io.newswatch.console.session.Visitor;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.function.Supplier;

/** The request that is being answered: who asks, for what, and whether for a part of a page that is already open. */
@RequestScoped
public class Visit implements Supplier<Visitor> {
    private final HttpServerRequest request;

    Visit(HttpServerRequest request) {
        this.request = request;
    }

    @Override
    public Visitor get() {
        var cookie = request.getCookie(Session.COOKIE);
        return cookie == null || cookie.getValue().isBlank() ? Visitor.NOBODY : VisitorOfToken.of(cookie.getValue());
    }

    /** The path with its query, as it was asked for. */
    public String address() {
        return request.uri();
    }

    public String path() {
        return request.path();
    }

    /** Whether a script of ours asks for a part of the page that is open; links and forms never do. */
    public boolean isPartial() {
        return "true".equals(request.getHeader("HX-Request")) && request.getHeader("HX-Boosted") == null;
    }

    /** The page that a part is asked for by, or the page itself. */
    public String openPage() {
        var current = request.getHeader("HX-Current-URL");
        if (!isPartial() || current == null) {
            return address();
        }
        var host = current.indexOf("//");
        var path = host < 0 ? -1 : current.indexOf('/', host + 2);
        return path < 0 ? "/" : current.substring(path);
    }
}
