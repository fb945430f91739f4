package io.newswatch.console.rest;

import io.newswatch.console.http.Visit;
import io.newswatch.console.page.Notice;
import io.newswatch.console.session.ReturnPath;
import io.newswatch.console.session.Visitor;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes responses of templates: every page and every part of one goes through here. */
@Singleton
public class Pages {
    private final Visit visit;
    private final SessionCookie cookies;

    Pages(Visit visit, SessionCookie cookies) {
        this.visit = visit;
        this.cookies = cookies;
    }

    /** A page, or a part of one, that is as it should be. */
    public Response page(TemplateInstance template) {
        return page(Status.OK, template);
    }

    public Response page(Status status, TemplateInstance template) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(template.data("frame", frame()).render())
                .build();
    }

    /** Something to be said instead of a page, or in the place of the part that was asked for. */
    public Response notice(Status status, Notice notice) {
        return page(status, visit.isPartial() ? Templates.noticePart(notice) : Templates.notice(notice));
    }

    /** To another page of ours, after something was done. */
    public Response to(String path) {
        return visit.isPartial()
                ? Response.ok().header("HX-Redirect", path).build()
                : Response.seeOther(URI.create(path)).build();
    }

    /** To the sign-in page, and back from there. A session that has ended is forgotten. */
    Response toSignIn() {
        return toSignIn(visit.openPage());
    }

    Response toSignIn(String path) {
        var next = ReturnPath.of(path);
        var query = next.equals("/") ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        return Response.fromResponse(to("/sign-in" + query))
                .cookie(cookies.gone())
                .build();
    }

    /** Who asks. */
    public Visitor visitor() {
        return visit.get();
    }

    /** Whether a part of the open page is asked for, by a script of ours. */
    public boolean isPartial() {
        return visit.isPartial();
    }

    private Frame frame() {
        var visitor = visit.get();
        return new Frame(visitor, visitor.isSignedIn() ? Menu.of(visitor, visit.path()) : List.of(), "");
    }
}
